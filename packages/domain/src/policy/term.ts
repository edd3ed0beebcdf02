/**
 * Which way a term gets tighter. LESS: a shorter limit, a smaller number, an earlier time of day. MORE: the other way.
 * FIXED: not a county's to change, because a change hurts callers or units whichever way it goes.
 */
export type Way = 'LESS' | 'MORE' | 'FIXED'
export type TermType = 'LIMIT' | 'NUMBER' | 'SHARE' | 'TIME'

/** One number of the rule book: where it stands in the content (`a.b.c`), what people call it, which way is tighter. */
export type Term = { path: string; label: string; group: string; type: TermType; way: Way; unit?: string }
