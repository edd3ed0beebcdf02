import { DomainError } from '@hotline/domain/errors.ts'
import pg from 'pg'
import { statementName } from './case.ts'
import { fly, run, type Asked } from './query.ts'

/** The one handle queries get. `sql` takes named rows out; prepared by name when `name` is given. */
export type Tx = {
  tenantId: number
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[], name?: string) => Promise<Row[]>
  /** A statement whose rows nobody needs: it goes out together with the next query, or with the commit, and is answered with it; its failure is theirs. */
  send: (text: string, values?: unknown[], name?: string) => void
}

const BEGIN: Asked = ['begin', [], 'begin']
const COMMIT: Asked = ['commit', [], 'commit']

/**
 * The only door to business rows: one transaction under one tenant's row-level security. The context is set
 * for the transaction alone, so it ends with it and is safe behind a transaction pooler.
 * An error rolls back and is thrown on. What nobody waits for is held and goes out with what somebody does wait for:
 * the beginning with the first query, the act with the commit.
 */
export async function inScope<T>(pool: pg.Pool, tenantId: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!Number.isInteger(tenantId)) throw new Error('inScope needs a tenant')
  const client = await pool.connect()
  let broken: Error | undefined
  // `set local` and not set_config(): a select would be planned, and its row sent, each time.
  const held: Asked[] = [BEGIN, [`set local app.tenant = '${tenantId}'`]]
  const hold: Tx['send'] = (...statement) => void held.push(statement)
  const planned = planning(hold)
  try {
    const result = await work({
      tenantId,
      query: async <Row extends pg.QueryResultRow>(...statement: Asked) => {
        planned(...statement)
        return (await fly<Row>(client, [...held.splice(0), statement])).rows
      },
      send: (...statement) => {
        planned(...statement)
        hold(...statement)
      },
    })
    // Of a transaction that a failure has ended, though somebody took no notice of it, a commit is a rollback.
    if ((await fly(client, [...held.splice(0), COMMIT])).command !== 'COMMIT') throw new Error('the transaction had failed')
    return result
  } catch (error) {
    // Where not even the beginning went out there is nothing to take back.
    if (!held.includes(BEGIN)) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
    }
    throw refusalOf(error)
  } finally {
    client.release(broken)
  }
}

/** What the database itself refuses, because no process can know in time, as the refusal it is. */
const REFUSED: Readonly<Record<string, string>> = { assignment_unit_active: 'work-order.unit-closed-now' }

function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'constraint' in error && typeof error.constraint === 'string' ? REFUSED[error.constraint] : undefined
  return code === undefined ? error : new DomainError(code)
}

/** Named statements are planned once for any values, as each connection asks (client.ts); one without a name for its own, from where it stands in the transaction. */
function planning(send: Tx['send']): Tx['send'] {
  let forAny = true
  return (_text, values, name) => {
    if (!values?.length || forAny === (name !== undefined)) return
    forAny = !forAny
    send(`set local plan_cache_mode = ${forAny ? 'force_generic_plan' : 'force_custom_plan'}`)
  }
}

/**
 * The same door for what must leave nothing behind: one transaction that is always taken back. `enter` changes the tenant
 * in force within it, so that an act of one centre can be followed by one of another's. Answers what `work` answers.
 */
export async function rehearse<T>(pool: pg.Pool, work: (enter: (tenantId: number) => Promise<Tx>) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const sent: Promise<unknown>[] = []
  const enter = async (tenantId: number): Promise<Tx> => {
    if (!Number.isInteger(tenantId)) throw new Error('rehearse needs a tenant')
    await Promise.all(sent)
    await client.query(`select set_config('app.tenant', '${tenantId}', true)`)
    return {
      tenantId,
      query: (...statement) => run(client, ...statement),
      send: (...statement) => {
        const answer = run(client, ...statement)
        answer.catch(() => {}) // heard when the next one enters, or at the end
        sent.push(answer)
      },
    }
  }
  try {
    await client.query('begin')
    const result = await work(enter)
    await Promise.all(sent)
    return result
  } catch (error) {
    const failed = (await Promise.allSettled(sent)).find((answer) => answer.status === 'rejected')
    throw failed ? failed.reason : error
  } finally {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    client.release(broken)
  }
}

/** Connections to borrow one of, or the transaction one is in. */
export type Through = pg.Pool | Pick<Tx, 'query'>

/**
 * Reads through the allow-listed security-definer functions, outside any tenant: sessions, relay, sweeps, and who else a
 * person is. Within a transaction through that: whoever holds a connection must never wait for a second one, or all of
 * them could be held by those who wait.
 */
export async function scout<Row extends pg.QueryResultRow>(
  through: Through,
  { text, values }: { text: `select * from scout_${string}`; values: unknown[] },
): Promise<Row[]> {
  if (through instanceof pg.Pool) return (await through.query<Row>({ text, values, name: statementName(text) })).rows
  return through.query<Row>(text, values, statementName(text))
}
