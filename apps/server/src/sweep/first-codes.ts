import type { App } from '../context.ts'
import { inScope, scout } from '../db/in-scope.ts'
import { subjectOf } from '../identity/openings.ts'
import { log } from '../log.ts'

const BATCH = 500

type Expired = { tenant_id: number; person_id: string }

/** Takes back the codes for a first sign-in that nobody used in time; returns how many it looked at. An own password, chosen meanwhile, stays. */
export async function expireFirstCodes(app: App, now: Date): Promise<number> {
  if (!app.identity.managed) return 0
  const expired = await scout<Expired>(app.pool, { text: 'select * from scout_first_codes($1, $2)', values: [now, BATCH] })
  for (const { tenant_id: tenantId, person_id: personId } of expired) {
    await inScope(app.pool, tenantId, async (tx) => {
      const subject = await subjectOf(tx, personId)
      // Under the row's lock: a new code that is given at this moment waits, and is not the one taken back.
      const [still] = await tx.query('update person set code_until = null where id = $1 and code_until <= $2 returning id', [personId, now])
      if (!still) return
      if (subject !== null) await app.identity.expireCode(subject)
      // An account that couldn't be opened all the while isn't opened with a code that is over.
      else await tx.query(`update account_opening set status = 'FAILED', problem = 'CODE_OVER', code_hash = '' where person_id = $1`, [personId])
    })
  }
  if (expired.length) log('people.codes-expired', { count: expired.length })
  return expired.length
}
