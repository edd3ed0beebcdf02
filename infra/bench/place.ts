import type { Ground } from './ops/operation.ts'

export type Person = { sub: string; username: string; name: string }
/** Where a server process works. `people`: who gets a token, by the name the tokens are told under. */
export type Place = {
  kind: 'plain' | 'product' | 'worker'
  port: number; adminUrl: string; ownerUrl: string; appUrl: string; dataDir: string; redisUrl?: string
  ground: Ground
  people: Record<string, Person>
}
