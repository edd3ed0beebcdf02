import { openApp } from '@hotline/server/app.ts'
import { readEnv } from '@hotline/server/env.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { PII_KEY, type BenchDatabase } from '../data/database.ts'

/**
 * What fell due while the kept data lay still is done first, as it is on a system that never stopped: a hotline at
 * work has at most a minute's worth waiting. Returns how many acts that took.
 */
export async function catchUp({ appUrl, ownerUrl }: BenchDatabase): Promise<number> {
  const { app, close } = await openApp(readEnv({ DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, PII_KEY, EMBEDDED: 'true', SERVICES: 'clock' }))
  let all = 0
  for (let done = await sweepOnce(app); done > 0; done = await sweepOnce(app)) all += done
  await close()
  return all
}
