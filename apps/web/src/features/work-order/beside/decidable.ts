import { isAnother } from '@hotline/domain/work-order/requests.ts'
import type { Me } from '../../../lib/api.ts'

/** Four eyes by person, and by whom one acts for. The server checks it again. */
export const decidable = (request: Parameters<typeof isAnother>[1], { person, membership }: Pick<Me, 'person' | 'membership'>): boolean =>
  isAnother({ personId: person.id, actsFor: membership.actsFor }, request)
