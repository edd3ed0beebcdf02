import type { NoticeCode } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import type { Tx } from '../db/in-scope.ts'
import { tellDuties } from '../sweep/tell-duties.ts'
import { countyOf, type Hand, type Onboarding } from './record.ts'

export const endWords = { MERGED: '并入', OFFBOARDED: '退出' } as const
const ABOVE = ['TENANT_ADMIN', 'ONBOARDING_ADMIN', 'CENTRE_DIRECTOR']
/** Whoever answers for the county's centre, and for the shift that takes its calls. */
const WITHIN = ['TENANT_ADMIN', 'CENTRE_DIRECTOR', 'SHIFT_LEAD']

type EndNotice = Extract<NoticeCode, 'COUNTY_ENDING' | 'COUNTY_END_UNDONE' | 'COUNTY_END_HELD'>
type Told = { /** What makes the notice one: the same again tells nobody. */ key: string | number; params?: Record<string, string> }

/** Tells the prefecture's people and the county's own of its end; each person once for each decision. */
export async function tellEnd({ tx, now }: Pick<Hand, 'tx' | 'now'>, record: Onboarding, code: EndNotice, { key, params = {} }: Told): Promise<void> {
  const { id, name, ending } = record
  if (!ending) return
  const what = `${endWords[ending.to]}${ending.into === null ? '' : await nameOf(tx, ending.into)}`
  const notice = { code, dedupe: `${code}:${id}:${key}`, params: { name, what, ...params }, at: now }
  await tellDuties(tx, { ...notice, duties: ABOVE })
  await tellDuties(tx, { ...notice, duties: WITHIN, tenantId: countyOf(record) })
}

/** Tells the county's own people that its intake stops, or goes on. */
export async function tellCounty({ tx, now }: Pick<Hand, 'tx' | 'now'>, record: Onboarding, code: Extract<NoticeCode, 'COUNTY_SUSPENDED' | 'COUNTY_RESUMED'>, key: number, words: string): Promise<void> {
  await tellDuties(tx, { code, dedupe: `${code}:${record.id}:${key}`, params: { name: record.name, words }, at: now, duties: WITHIN, tenantId: countyOf(record) })
}

const nameOf = async (tx: Tx, tenantId: number): Promise<string> => (await tx.query<{ name: string }>('select name from tenant where id = $1', [tenantId]))[0]?.name ?? ''
