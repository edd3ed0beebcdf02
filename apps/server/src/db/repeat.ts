/** Two transactions waited for each other, or met in a way that only one of them may win: a new attempt decides anew. */
const MET_ANOTHER: readonly unknown[] = ['40P01', '40001']
/** The same command came twice at once and the other was first: the new attempt finds its answer. */
const SAME_COMMAND = 'idempotency_pkey'
const ATTEMPTS = 3
const PAUSE_MS = 20

/**
 * Does the work again when the database broke it off in favour of another transaction. The work must be one whole
 * transaction: what was broken off left nothing behind, so that repeating it is safe.
 */
export async function repeated<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (attempt >= ATTEMPTS || !metAnother(error)) throw error
    // Two that met must not meet again in step.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * (1 + Math.random())))
    return repeated(work, attempt + 1)
  }
}

/** True for a deadlock, a failed serialization, or a command that met itself, as it comes from the driver or wrapped by the API layer. */
function metAnother(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && MET_ANOTHER.includes(error.code)) return true
  if ('constraint' in error && error.constraint === SAME_COMMAND) return true
  return 'cause' in error && metAnother(error.cause)
}
