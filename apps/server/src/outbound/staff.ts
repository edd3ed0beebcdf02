/** Notices of acts that also leave the house, to the same people (rule 4.8). Warnings have their own table. */
const VIA: Readonly<Record<string, 'SMS' | 'CALL'>> = { N03: 'CALL', N04: 'SMS', N07: 'SMS', N12: 'SMS', N13: 'SMS' }

export const channelOf = (code: string): 'SMS' | 'CALL' | null => VIA[code] ?? null

/** The sealed own number of the person a message `m` is to, as a post in its tenant has it now; the newest where there are several. */
export const OWN_NUMBER = `select h.mobile_enc from membership h where h.tenant_id = m.tenant_id and h.person_id = m.person_id and h.mobile_enc is not null
  and h.valid_from <= product_now() and (h.valid_to is null or h.valid_to > product_now()) order by h.id desc limit 1`
