/** All of them, so many `hands` at a time, and no more once one failed; tells of the first failure when none is under way any more. */
export async function atOnce<T>(hands: number, all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = [...all]
  const hand = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await work(next).catch((error: unknown) => {
        waiting.length = 0
        throw error
      })
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: hands }, hand))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
