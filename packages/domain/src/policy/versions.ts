import { isOneOf, type Actor } from '../access/actor.ts'
import { DAY_MS, MINUTE_MS } from '../deadline/beijing.ts'
import { must } from '../errors.ts'

/** What was done to a version; from PUBLISHED on, nothing but its end ever changes. */
export const POLICY_STATUSES = ['DRAFT', 'CONSULTING', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN'] as const
export type PolicyStatus = (typeof POLICY_STATUSES)[number]

/** What a version is by the clock. */
export const POLICY_PHASES = ['DRAFT', 'CONSULTING', 'SUBMITTED', 'COMING', 'IN_FORCE', 'PAST', 'WITHDRAWN'] as const
export type PolicyPhase = (typeof POLICY_PHASES)[number]

export const policyPhaseNames: Record<PolicyPhase, string> = {
  DRAFT: '草拟', CONSULTING: '征求意见', SUBMITTED: '待发布', COMING: '已发布，未施行', IN_FORCE: '现行', PAST: '已失效', WITHDRAWN: '已撤回',
}

/** A process may hold what it read for a minute: a version is published so much ahead of its date that all know it by then. */
export const PUBLISH_AHEAD_MS = 2 * MINUTE_MS
/** How long before its end the administrators are reminded (A20). */
export const ENDING_REMIND_DAYS = 60

export type Dated = { status: PolicyStatus; effectiveFrom: Date | null; effectiveTo: Date | null }

export function phaseOf({ status, effectiveFrom, effectiveTo }: Dated, now: Date): PolicyPhase {
  if (status !== 'PUBLISHED' || !effectiveFrom) return status === 'PUBLISHED' ? 'COMING' : status
  if (now < effectiveFrom) return 'COMING'
  return effectiveTo && effectiveTo <= now ? 'PAST' : 'IN_FORCE'
}

/** Whether the version in force ends within the reminder's days, with nothing said to follow. */
export const endsSoon = ({ status, effectiveTo }: Dated, now: Date): boolean =>
  status === 'PUBLISHED' && effectiveTo !== null && effectiveTo > now && effectiveTo.getTime() - now.getTime() <= ENDING_REMIND_DAYS * DAY_MS

export type ToPublish = Dated & { hands: readonly string[]; documentId: number | null; documentNo: string | null }

/** What A6 and 15.8 ask before a version is published. @throws `policy.*` */
export function mustBePublishable(version: ToPublish, publisher: Pick<Actor, 'personId' | 'actsFor'>, now: Date): void {
  must(version.status === 'SUBMITTED', 'policy.not-submitted')
  must(!isOneOf(publisher, version.hands), 'policy.four-eyes')
  must(version.documentId !== null, 'policy.document-missing')
  must(version.documentNo, 'policy.document-no-missing')
  must(version.effectiveFrom && version.effectiveFrom.getTime() >= now.getTime() + PUBLISH_AHEAD_MS, 'policy.too-soon')
}

export const OPINION_VIEWS = ['AGREE', 'AMEND', 'OBJECT'] as const
export type OpinionView = (typeof OPINION_VIEWS)[number]
export const opinionViewNames: Record<OpinionView, string> = { AGREE: '无意见', AMEND: '有修改意见', OBJECT: '不同意' }

type Asked = { answeredAt: Date | null; dueAt: Date }
/** Silence past the date counts as no opinion (A5). */
export const opinionState = ({ answeredAt, dueAt }: Asked, now: Date): 'ANSWERED' | 'OPEN' | 'SILENT' => (answeredAt ? 'ANSWERED' : now < dueAt ? 'OPEN' : 'SILENT')
/** A round is open until everybody answered or its date has passed; what is asked about doesn't change meanwhile. */
export const isRoundOpen = (opinions: readonly Asked[], now: Date): boolean => opinions.some((each) => opinionState(each, now) === 'OPEN')
