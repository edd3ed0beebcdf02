import { must } from '@hotline/domain/errors.ts'
import { UNKNOWN_ORDER } from '@hotline/domain/routing/model.ts'
import { route } from '@hotline/domain/routing/route.ts'
import { leavesOf, routingBase } from '../county-view.ts'
import type { Scene } from './player.ts'

/** The `seq`-th of the categories that the catalogue gives to the county's own units, another unit for each. @throws `onboarding.sandbox-no-unit` */
export function categoryFor({ reference, county, startsAt, seq }: Pick<Scene, 'reference' | 'county' | 'startsAt' | 'seq'>): { code: string; name: string } {
  const base = routingBase(reference, county.id, startsAt)
  const firstOf = new Map<number, string>()
  for (const code of leavesOf(reference)) {
    // Flags ask for more than a drill has: confidential matters, matters of their own kind.
    if (reference.categories.get(code)?.flags.length) continue
    const { action, lead } = route({ ...base, order: { ...UNKNOWN_ORDER, areaCode: county.areaCode, town: townOf(reference, county.id), categoryCode: code } })
    if (action === 'DISPATCH' && lead !== null && reference.units.get(lead)?.tenantId === county.id && !firstOf.has(lead)) firstOf.set(lead, code)
  }
  const codes = [...firstOf.values()]
  const code = codes[seq % Math.max(1, codes.length)]
  must(code, 'onboarding.sandbox-no-unit')
  return { code, name: reference.categories.get(code)?.name ?? '' }
}

/** One of the county's townships; null where it has none. */
export const townOf = ({ units }: Scene['reference'], countyId: number): string | null => [...units.values()].find((unit) => unit.tenantId === countyId && unit.role === 'TOWNSHIP')?.code ?? null
