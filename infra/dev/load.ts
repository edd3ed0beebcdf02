import type { DemoPeople, Seed, StartServer } from './contract.ts'

type Parts = {
  '@hotline/server/main.ts': { startServer: StartServer }
  '@hotline/server/seed/seed.ts': { seed: Seed }
  '@hotline/server/seed/people.ts': { demoPeople: DemoPeople }
}

const LOADERS = {
  '@hotline/server/main.ts': () => import('@hotline/server/main.ts'),
  '@hotline/server/seed/seed.ts': () => import('@hotline/server/seed/seed.ts'),
  '@hotline/server/seed/people.ts': () => import('@hotline/server/seed/people.ts'),
} as const satisfies Record<keyof Parts, () => Promise<unknown>>

/** Loads a part of the product when it is needed, held to the contract. Safe: a test starts the product through it. */
export async function load<P extends keyof Parts>(path: P): Promise<Parts[P]> {
  const part: unknown = await LOADERS[path]()
  return part as Parts[P]
}
