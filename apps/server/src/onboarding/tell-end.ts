import { tellDuties } from '../sweep/tell-duties.ts'
import type { Hand, Onboarding } from './record.ts'

export const endWords = { MERGED: '并入', OFFBOARDED: '退出' } as const
const RECEIVE = ['TENANT_ADMIN', 'ONBOARDING_ADMIN', 'CENTRE_DIRECTOR']

/** Tells the prefecture's administrators and directors of a county's end; each person once for each decision. */
export async function tellEnd({ tx, now }: Hand, { id, name, ending, endsAt }: Onboarding, code: 'COUNTY_ENDING' | 'COUNTY_END_UNDONE' | 'COUNTY_END_HELD', params: Record<string, string>): Promise<void> {
  if (!ending) return
  await tellDuties(tx, { code, dedupe: `${code}:${id}:${endsAt?.getTime() ?? 0}`, duties: RECEIVE, params: { name, what: endWords[ending.to], ...params }, at: now })
}
