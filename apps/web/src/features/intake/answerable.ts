import type { RequestType } from '@hotline/domain/work-order/model.ts'

// As the server decides it (T02); here only so that the key says beforehand what it would answer.
const AT_ONCE: readonly RequestType[] = ['CONSULT', 'PRAISE', 'OPINION', 'SUGGESTION']
const BY_CALL: readonly RequestType[] = ['HELP', 'COMPLAINT']

/** Never to be answered at once, whatever happened in the call. */
export const neverAtOnce = (type: RequestType | null): boolean => type !== null && !AT_ONCE.includes(type) && !BY_CALL.includes(type)

/** To be answered at once only where a three-way call has settled it. */
export const byCallOnly = (type: RequestType | null): boolean => type !== null && BY_CALL.includes(type)
