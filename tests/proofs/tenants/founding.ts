import type { Instance } from '../../world/instance.ts'
import { founded, imported, rosters } from '../../world/county.ts'
import type { Recorder } from '../plans/record.ts'

export type FoundingCost = { units: number; people: number; statements: number; ms: number; accountsMs: number }

/** A county brought in as the wizard does it: its tenant, its units, its people with their accounts. What it takes must not depend on how many there are. */
export async function foundingCost({ as }: Pick<Instance, 'as'>, recorder: Recorder): Promise<FoundingCost> {
  const admin = await as('guangyuan-admin')
  const areaCode = '510839'
  const { units, people } = rosters(areaCode)
  await admin.session.me.query()
  const began = performance.now()
  const county = await recorder.during('founding', () => founded(admin, areaCode))
  await recorder.during('founding', () => imported(admin, county.id, 'units', units))
  const unitsDone = performance.now()
  await recorder.during('founding', () => imported(admin, county.id, 'people', people))
  return { units: units.length, people: people.length, statements: recorder.counts.get('founding') ?? 0, ms: performance.now() - began, accountsMs: performance.now() - unitsDone }
}
