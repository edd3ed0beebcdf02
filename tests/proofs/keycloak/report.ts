/** What was tried and how it went. `summary` is for the last line. */
export type Report = {
  note: (what: string, error?: unknown) => void
  measured: (what: string, ms: number) => void
  readonly failed: string[]
  readonly summary: string
}

/** Says each result as it comes. */
export function openReport(): Report {
  const passed: string[] = []
  const failed: string[] = []
  const figures: string[] = []
  return {
    note: (what, error) => {
      if (error === undefined) passed.push(what)
      else failed.push(what)
      const why = error === undefined ? '' : `\n    ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 12).join('\n    ') : String(error)}`
      console.log(`  ${error === undefined ? '✓' : '✗'} ${what}${why}`)
    },
    measured: (what, ms) => {
      figures.push(`${what} ${Math.round(ms)} ms`)
      console.log(`    ${what}: ${Math.round(ms)} ms`)
    },
    failed,
    get summary() {
      return `${passed.length} of ${passed.length + failed.length} claims${figures.length ? ` (${figures.join(', ')})` : ''}`
    },
  }
}
