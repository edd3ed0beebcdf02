import type { Caller, Channel, RequestType, Urgency } from '@hotline/domain/work-order/model.ts'
import { callerIn } from './callers.ts'
import { COMMON_ENTRIES, type EntryText } from './knowledge-common.ts'
import { CITY_MATTERS, LIFE_MATTERS, RURAL_MATTERS, type MatterText } from './matter-texts.ts'
import type { TenantSeed } from './organisation.ts'
import { spotIn } from './places.ts'
import { randomOf, weighted, type Random } from './random.ts'

/** What one citizen brings, all said. */
export type Matter = {
  profile: TenantSeed['slaProfile']
  code: string
  type: RequestType
  urgency: Urgency
  title: string
  content: string
  demand: string
  /** What the unit will have done about it. */
  done: string
  areaCode: string
  townCode: string | null
  address: string
  channel: Channel
  caller: Caller & { name: string; phone: string }
  isAnonymous: boolean
}

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['PHONE', 70], ['WECHAT', 10], ['WEB', 6], ['APP', 5], ['MAILBOX', 4], ['SMS', 2], ['WALK_IN', 1], ['P110', 1], ['UPPER', 1],
]
/** Of what becomes an order: consults are mostly answered before (rule 13.2). */
const TYPES: readonly (readonly [RequestType, number])[] = [['COMPLAINT', 46], ['HELP', 36], ['REPORT', 7], ['CONSULT', 7], ['SUGGESTION', 2], ['OPINION', 1], ['PRAISE', 1]]
const ANONYMOUS_SHARE = 0.03
const RURAL_SHARE = 0.35
/** Wild boars and sliding slopes are no matter of the desert's edge. */
const NOT_IN_XINJIANG: readonly string[] = ['0908', '1503']

/** A matter to be handled in the tenant: of its place and, roughly, of its mix of types; or of the categories named. */
export function matterFor(tenant: TenantSeed, random: Random, codes: readonly string[] = []): Matter {
  const all = [...CITY_MATTERS, ...LIFE_MATTERS, ...RURAL_MATTERS]
  if (codes.length) return matterOf(randomOf(all.filter((text) => codes.includes(text.code)), random), tenant, random)
  const type = weighted(TYPES, random)
  const pool = all.filter((text) => text.type === type && fits(text, tenant))
  const near = pool.filter((text) => RURAL_MATTERS.includes(text) === (tenant.kind === 'COUNTY' && random() < RURAL_SHARE))
  return matterOf(randomOf(near.length ? near : pool, random), tenant, random)
}

const fits = (text: MatterText, { slaProfile }: TenantSeed): boolean => slaProfile === 'SICHUAN' || !NOT_IN_XINJIANG.includes(text.code)

export function matterOf(text: MatterText, tenant: TenantSeed, random: Random): Matter {
  const spot = spotIn({ ...tenant, profile: tenant.slaProfile }, random)
  return {
    profile: tenant.slaProfile, code: text.code, type: text.type, urgency: text.urgency ?? 'NORMAL',
    title: spot.fill(text.title), content: spot.fill(text.text), demand: spot.fill(text.demand), done: spot.fill(text.done),
    areaCode: tenant.areaCode, townCode: spot.townCode, address: spot.address,
    channel: weighted(CHANNELS, random), caller: callerIn(tenant.slaProfile, random), isAnonymous: random() < ANONYMOUS_SHARE,
  }
}

const ASKING = ['来电咨询：', '市民想了解：', '咨询政策：', '询问办理办法：']
/** Scripts tell an agent how to speak; what citizens ask about are the questions and guides. */
const ANSWERABLE = COMMON_ENTRIES.filter(({ categories, kind }) => categories && (kind === 'FAQ' || kind === 'GUIDE'))

/** A question that an entry of the knowledge base answers at once. */
export function questionFor(tenant: TenantSeed, random: Random): { matter: Matter; entry: EntryText } {
  const entry = randomOf(ANSWERABLE, random)
  const [code = '1801'] = entry.categories.split(' ')
  const text: MatterText = {
    code, type: 'CONSULT', title: `咨询：${entry.title}`, text: `${randomOf(ASKING, random)}${entry.title}。${entry.askFirst ? `已向来电人问清：${entry.askFirst}。` : '来电人所在为{town}。'}`,
    demand: '告知办法', done: entry.answer,
  }
  return { matter: matterOf(text, tenant, random), entry }
}
