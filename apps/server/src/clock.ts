import type pg from 'pg'

/** The product's time. Real time plus the offset that demonstrations of embedded services may set. */
export type Clock = { now: () => Date; close: () => Promise<void> }

/** Follows product_clock: reads the offset once and again whenever it is announced. */
export async function openClock(pool: pg.Pool): Promise<Clock> {
  let offset = 0
  const read = async () => {
    const { rows } = await pool.query<{ offset_ms: string }>('select offset_ms from product_clock')
    offset = Number(rows[0]?.offset_ms ?? 0)
  }
  await read()
  const timer = setInterval(() => void read().catch(() => {}), 5_000)
  timer.unref()
  return { now: () => new Date(Date.now() + offset), close: async () => clearInterval(timer) }
}
