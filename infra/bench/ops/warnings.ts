import { named, type Operation } from './operation.ts'

/** Later than every warning of the generated data: a full batch is due in each round. */
const AHEAD_MS = 30 * 86_400_000

/** The sweep's claiming query (rule 5.5): the 500 orders whose clocks reach a rung next, nation-wide. It only reads, so each round finds as much. */
export const warnings: Operation = {
  code: 'B8', key: 'warnings', name: 'clocks to warn of, a batch of 500',
  sql: async (db) => {
    const { rows } = await named(db, 'warnings', 'select * from scout_warnings($1, 500)', [new Date(Date.now() + AHEAD_MS)])
    if (rows.length !== 500) throw new Error(`only ${rows.length} orders are due: the data are too small`)
  },
}
