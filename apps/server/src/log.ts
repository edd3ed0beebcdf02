/** One JSON line per thing that happened; never caller data. */
export function log(event: string, fields: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`)
}

/** An unexpected error with its stack, for the operator; the person who asked sees only that it failed. */
export function logError(event: string, error: unknown, fields: Record<string, unknown> = {}): void {
  const shown = error instanceof Error ? { error: error.message, stack: error.stack?.split('\n').slice(0, 6).join(' | ') } : { error: String(error) }
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields, ...shown })}\n`)
}
