import type { Caller } from '@hotline/domain/work-order/model.ts'
import { nameIn, type Place } from './people-names.ts'
import { between, randomFrom, type Random } from './random.ts'

/** So many citizens of a prefecture call; a few of them more than once. */
const CITIZENS = 900

/** An invented citizen. The numbers lie in a block that reads as an example; one number is one person. */
export function callerIn(place: Place, random: Random): Caller & { name: string; phone: string } {
  const index = between(1, CITIZENS, random)
  const { name, gender } = nameIn(place, randomFrom(`caller:${place}:${index}`))
  const block = place === 'SICHUAN' ? 1_000 : 5_000
  return { name, gender, phone: `1990000${block + index}`, contactPhone: null, type: 'PERSON', enterpriseName: null }
}
