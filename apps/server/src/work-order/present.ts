import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { PublishedVersion } from '@hotline/domain/policy/book.ts'
import { callerView, maskName, maskPhone, type CallerView } from '@hotline/domain/access/fields.ts'
import { citizenView, clockView, contactView, reportView, type ClockView } from '@hotline/domain/work-order/clock-view.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import { formSettings, type FormSettings } from '@hotline/domain/work-order/settings.ts'
import { stageReportsNow } from '@hotline/domain/work-order/stage-reports.ts'
import { availableVerbs } from '@hotline/domain/work-order/registry.ts'
import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import type { App } from '../context.ts'
import type { Reference } from '../directory/reference.ts'
import { clockGround, settingsFor } from './clock-ground.ts'
import type { LoadedOrder } from './load.ts'

/** The caller as this actor may see it: never the number itself without `reveal`. */
export type CallerDto = { view: CallerView; name: string | null; phone: string | null; gender: 'F' | 'M' | null; type: string; enterpriseName: string | null; mayReveal: boolean }

/** The orders it belongs with are named by the history, as far as the reader may know them; their ids stay here. */
type Shown = Omit<WorkOrder, 'agentId' | 'parentId' | 'previousOrderId'>
type Version = { id: number; name: string; number: number; own: boolean; documentTitle: string | null; documentNo: string | null }
export type OrderDto = Shown & {
  caller: CallerDto
  clock: ClockView | null
  citizenClock: ClockView | null
  contactClock: ClockView | null
  reportClock: ClockView | null
  /** Of a long-cycle order: the stage report that is due, and the one before it. */
  stageReports: { startedAt: Date; dueAt: Date }[]
  categoryPath: string | null
  areaName: string | null
  ownerName: string
  holderName: string
  verbs: Verb[]
  /** The limits it was accepted under; `own` where its county had tightened them. */
  policy: Version | null
  /** The entry of the dispatch catalogue it was sent by, and the version that wrote it; of a precedent `version` is null. */
  catalogue: { basisText: string; version: Version | null } | null
  /** What its forms go by, as published where and when it was accepted. */
  settings: FormSettings
  /** Whether this actor may know who has seen it. */
  mayTrace: boolean
}

export function presentCaller(app: Pick<App, 'vault'>, actor: Actor, order: LoadedOrder): CallerDto {
  const view = callerView(actor, order)
  if (view === 'HIDDEN') return { view, name: null, phone: null, gender: null, type: order.callerType, enterpriseName: null, mayReveal: false }
  const name = app.vault.open(order.prefectureId, order.callerNameEnc)
  const phone = app.vault.open(order.prefectureId, order.callerPhoneEnc)
  const open = view === 'OPEN'
  return {
    view, name: open ? name : maskName(name), phone: open ? phone : maskPhone(phone), gender: order.callerGender, type: order.callerType,
    enterpriseName: order.enterpriseName, mayReveal: !open && phone !== null && may(actor, 'reveal', order),
  }
}

/** What never leaves as it is: sealed columns, the chain's seal, and the relations that only the rules look at. */
const SEALED = [
  'unitIds', 'partUnitIds', 'partTenantIds', 'shareTenantIds', 'transferTo', 'transferFrom', 'disputeTenantId', 'opinionTenantIds', 'opinionUnitIds',
  // Proves that somebody is the caller (T35): told once at registration and by SMS, never shown again.
  'queryCode',
  'callerNameEnc', 'callerPhoneEnc', 'contactPhoneEnc', 'callerPhoneIdx', 'callerTailIdx', 'seal', 'agentId', 'parentId', 'previousOrderId', 'callerType', 'callerGender', 'enterpriseName', 'slaPolicyId',
] as const

/** The whole order for its page: masked once, here; with the verbs this actor has right now. */
export function presentOrder(app: Pick<App, 'vault' | 'clock'>, actor: Actor, order: LoadedOrder, reference: Reference): OrderDto {
  const ground = clockGround(reference, order, app.clock.now())
  const open: Record<string, unknown> = { ...order }
  // What is undefined doesn't travel; deleting would make the object slow.
  for (const key of SEALED) open[key] = undefined
  const { tenants, categories, units } = reference
  return {
    // Everything but the sealed columns is the order's own public shape.
    ...(open as Shown),
    caller: presentCaller(app, actor, order),
    clock: ground && clockView(order, ground),
    citizenClock: ground && citizenView(order, ground),
    contactClock: ground && contactView(order, ground),
    reportClock: ground && reportView(order, ground),
    stageReports: ground ? stageReportsNow(order, ground.policy, ground.calendar, ground.now) : [],
    categoryPath: order.categoryCode ? (categories.get(order.categoryCode)?.path ?? order.categoryCode) : null,
    areaName: [...tenants.values()].find((tenant) => tenant.areaCode === order.areaCode)?.name ?? null,
    ownerName: tenants.get(order.tenantId)?.name ?? '',
    holderName: order.holderUnitId ? (units.get(order.holderUnitId)?.name ?? order.leadUnitName ?? '') : (tenants.get(order.holderTenantId)?.name ?? ''),
    verbs: availableVerbs(actor, order),
    policy: policyOf(order, reference, app.clock.now()),
    catalogue: catalogueOf(order, reference),
    settings: formSettings(settingsFor(reference, order, app.clock.now()).order),
    mayTrace: may(actor, 'trace', order),
  }
}

function policyOf(order: LoadedOrder, { policies }: Reference, now: Date): OrderDto['policy'] {
  const resolved = policies.of('SLA', order, now)
  const version = resolved && (resolved.own ?? resolved.base)
  return version && versionOf(version, resolved.own !== null)
}

/** Entries never change: the one an order was sent by says for good which version of the catalogue that was. */
function catalogueOf({ catalogueRuleId }: LoadedOrder, { rules, policies, tenants }: Reference): OrderDto['catalogue'] {
  const rule = catalogueRuleId === null ? undefined : rules.find(({ id }) => id === catalogueRuleId)
  if (!rule) return null
  const version = rule.policyVersionId === null ? null : policies.version(rule.policyVersionId)
  return { basisText: rule.basisText, version: version && versionOf(version, tenants.get(version.tenantId)?.prefectureId !== version.tenantId) }
}

const versionOf = ({ id, name, number, documentTitle, documentNo }: PublishedVersion, own: boolean): Version => ({ id, name, number, own, documentTitle, documentNo })
