import type { Instance } from '../../world/instance.ts'
import { founded, imported, rosters } from '../../world/county.ts'
import type { Recorder } from '../plans/record.ts'

/** Milliseconds of the whole way through the API, checks before each import with it; `cpuMs` of this process, which asks as well as answers. */
export type FoundingCost = { units: number; people: number; statements: number; ms: number; cpuMs: number; unitsMs: number; peopleMs: number }

/** A county brought in as the wizard does it: its tenant, its units, its people with their accounts. What it takes must not depend on how many there are. */
export async function foundingCost({ as }: Pick<Instance, 'as'>, recorder: Recorder): Promise<FoundingCost> {
  const admin = await as('guangyuan-admin')
  const areaCode = '510839'
  const { units, people } = rosters(areaCode)
  await admin.session.me.query()
  const began = performance.now()
  const cpu = process.cpuUsage()
  const county = await recorder.during('founding', () => founded(admin, areaCode))
  const foundedAt = performance.now()
  await recorder.during('founding', () => imported(admin, county.id, 'units', units))
  const unitsDone = performance.now()
  const { passwords } = await recorder.during('founding', () => imported(admin, county.id, 'people', people))
  const done = performance.now()
  const { user, system } = process.cpuUsage(cpu)
  return { units: units.length, people: passwords.length, statements: recorder.counts.get('founding') ?? 0, ms: done - began, cpuMs: (user + system) / 1_000, unitsMs: unitsDone - foundedAt, peopleMs: done - unitsDone }
}
