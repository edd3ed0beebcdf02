import { holdsCitizenId } from '../access/fields.ts'
import type { HandlingRecord, Resolution, WorkOrder } from './model.ts'
import type { OrderSettings } from './settings.ts'

/** Rule 4.7: what may be wrong with a reply. */
export const REPLY_DEFECTS = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12'] as const
export type ReplyDefect = (typeof REPLY_DEFECTS)[number]
export const defectNames: Record<ReplyDefect, string> = {
  D01: '诉求没有逐项答复', D02: '没有联系诉求人的记录', D03: '没有事实（时间、地点、措施）', D04: '不支持诉求却没有法律政策依据',
  D05: '列入计划却没有时间表', D06: '答复与佐证不符，或现场事项没有照片', D07: '泄露诉求人身份', D08: '联系电话缺失或不是具体科室的',
  D09: '套话', D10: '没有领导审批', D11: '虚假办结', D12: '没有询问诉求人是否满意',
}

/** MISSING is what the text itself shows; NOT_APPLICABLE leaves it to those who read the reply later. */
export type ReplyCheck = { code: ReplyDefect; state: 'OK' | 'MISSING' | 'NOT_APPLICABLE'; blocking: boolean; params: Record<string, unknown> }

export type ReplyDraft = { reply: string; resolution: Resolution | null; legalBasis: string | null; plannedUntil: Date | null; contactPhone: string | null; attachmentIds: readonly string[] }
type Surroundings = {
  /** Nobody can be called back where the caller is anonymous or left no number. */
  order: Pick<WorkOrder, 'isAnonymous'>
  hasPhone: boolean
  /** Records of this round of handling. */
  records: readonly Pick<HandlingRecord, 'kind' | 'reached'>[]
  settings: Pick<OrderSettings, 'failedContacts' | 'shortestReply'>
}

const NEEDS_BASIS: readonly Resolution[] = ['UNREASONABLE', 'NOT_IN_REMIT']
// An explanation of rules may do without a date or a number; what was done or found may not.
const NEEDS_FACTS: readonly Resolution[] = ['RESOLVED', 'PARTIAL', 'PLANNED', 'UNVERIFIABLE']
const FACT = /\d|[一二三四五六七八九十]+[年月日号时点天次处人元米台户]|今日|昨日|当日|当天|现场/
const MOBILE = /(?<!\d)1\d{10}(?!\d)/
/** An office's own line: area code and number, or a mobile, with an extension if need be; never the hotline itself. */
const OFFICE_PHONE = /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,5})?$|^1\d{10}$/

/** What a reply lacks, D01 to D12 in order: the form shows it while typing, `submitReply` refuses what blocks. */
export function checkReply(draft: ReplyDraft, { order, hasPhone, records, settings }: Surroundings): ReplyCheck[] {
  const reply = draft.reply.trim()
  const contacts = records.filter(({ kind }) => kind === 'CONTACT')
  const failed = contacts.filter(({ reached }) => reached === false).length
  const contacted = contacts.some(({ reached }) => reached) || failed >= settings.failedContacts
  const onSite = records.some(({ kind }) => kind === 'SITE_VISIT')
  const { resolution } = draft
  const length = [...reply].length
  const factual = length >= settings.shortestReply && (!resolution || !NEEDS_FACTS.includes(resolution) || FACT.test(reply))

  return [
    byReader('D01'),
    order.isAnonymous || !hasPhone ? byReader('D02') : found('D02', contacted, true, { failed, needed: settings.failedContacts }),
    found('D03', factual, true, { length, needed: settings.shortestReply }),
    resolution && NEEDS_BASIS.includes(resolution) ? found('D04', Boolean(draft.legalBasis), true) : byReader('D04'),
    resolution === 'PLANNED' ? found('D05', draft.plannedUntil !== null, true) : byReader('D05'),
    onSite ? found('D06', draft.attachmentIds.length > 0, false) : byReader('D06'),
    found('D07', !MOBILE.test(reply) && !holdsCitizenId(reply), true),
    found('D08', OFFICE_PHONE.test(draft.contactPhone?.trim() ?? ''), true),
    byReader('D09'), byReader('D10'), byReader('D11'), byReader('D12'),
  ]
}

export const blockingDefects = (checks: readonly ReplyCheck[]): ReplyCheck[] => checks.filter(({ state, blocking }) => blocking && state === 'MISSING')

const found = (code: ReplyDefect, fine: boolean, blocking: boolean, params: Record<string, unknown> = {}): ReplyCheck => ({ code, state: fine ? 'OK' : 'MISSING', blocking, params })
const byReader = (code: ReplyDefect): ReplyCheck => ({ code, state: 'NOT_APPLICABLE', blocking: false, params: {} })
