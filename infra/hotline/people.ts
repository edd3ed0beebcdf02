import type { CommandContext } from '../dev/contract.ts'
import { load } from '../dev/load.ts'

/** The demonstration's people with their passwords, as JSON. */
export async function run(_: string[], { ownerUrl }: CommandContext): Promise<number> {
  const { demoPeople } = await load('@hotline/server/seed/people.ts')
  console.log(JSON.stringify(await demoPeople(ownerUrl), null, 2))
  return 0
}
