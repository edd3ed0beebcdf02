import type { DemoPeople, Seed, StartServer } from './contract.ts'

type Parts = {
  '@hotline/server/main.ts': { startServer: StartServer }
  '@hotline/server/seed/seed.ts': { seed: Seed }
  '@hotline/server/seed/people.ts': { demoPeople: DemoPeople }
}

/** Loads a part of the product when it is needed, held to the contract. Safe: a test starts the product through it. */
export async function load<P extends keyof Parts>(path: P): Promise<Parts[P]> {
  return await import(path) as Parts[P]
}
