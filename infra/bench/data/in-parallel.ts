import pg from 'pg'

type Work = { connections: number; session: string; jobs: readonly string[] }

/** Statements that don't wait for each other, over a few connections; the first in the list begin first. The first error stops everything. */
export async function inParallel(url: string, { connections, session, jobs }: Work): Promise<void> {
  const waiting = [...jobs]
  await Promise.all(Array.from({ length: connections }, async () => {
    const db = new pg.Client({ connectionString: url })
    await db.connect()
    try {
      await db.query(session)
      for (let job = waiting.shift(); job; job = waiting.shift()) await db.query(job)
    } catch (error) {
      waiting.length = 0
      throw error
    } finally {
      await db.end()
    }
  }))
}
