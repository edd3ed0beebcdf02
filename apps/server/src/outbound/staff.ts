/** Notices of acts that also leave the house, to the same people (rule 4.8). Warnings have their own table. */
const VIA: Readonly<Record<string, 'SMS' | 'CALL'>> = { N03: 'CALL', N04: 'SMS', N07: 'SMS', N12: 'SMS', N13: 'SMS' }

export const channelOf = (code: string): 'SMS' | 'CALL' | null => VIA[code] ?? null
