/** One weakened thing, and whether the proof saw it. `what` is the kind it is counted under. */
export type Verdict = { kind: 'policy' | 'function' | 'grant' | 'scope' | 'gate' | 'code'; name: string; caught: string | null; excuse?: string }

export const kindsOf = (verdicts: readonly Verdict[]): string =>
  [...new Set(verdicts.map(({ kind }) => kind))].map((kind) => {
    const of = verdicts.filter((verdict) => verdict.kind === kind)
    return `${kind} ${of.filter(({ caught }) => caught !== null).length}/${of.length}`
  }).join(', ')
