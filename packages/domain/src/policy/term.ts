/**
 * Which way a term gets tighter. LESS: a shorter limit, a smaller number, an earlier time of day. MORE: the other way; of
 * codes all there were and others, of a yes or no the yes.
 * FIXED: not a county's to change, because a change hurts callers or units whichever way it goes. OWN: neither way is tighter, each tenant says for itself and inherits until it does.
 */
export type Way = 'LESS' | 'MORE' | 'FIXED' | 'OWN'
/** SPANS: times of a day, `[['09:00', '12:30'], …]`. CODES: a set of category codes. TEXT: words that callers get to read or hear. */
export type TermType = 'LIMIT' | 'NUMBER' | 'SHARE' | 'TIME' | 'BOOLEAN' | 'SPANS' | 'CODES' | 'TEXT'

/** One value of the rule book: where it stands in the content (`a.b.c`), what people call it, which way is tighter. */
export type Term = { path: string; label: string; group: string; type: TermType; way: Way; unit?: string }
