import { maskName, maskPhone } from '../access/fields.ts'

/** At least seven digits, however they are grouped. */
const DIGITS = /\d(?:[ -]?\d){6,}/g
const WIDE = /[０-９－]/g
const ORDER_NUMBER = 18
const CITIZEN_ID_LIKE = /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/

/**
 * What somebody typed as a reason, fit to be kept in a log that people read who may not see the caller: telephone and
 * ID numbers masked, and the caller's name where it is known. Order numbers stay.
 */
export function maskedWords(words: string, callerName: string | null = null): string {
  const plain = words.replace(WIDE, (wide) => wide.normalize('NFKC')).replace(/\d{17}[Xx]/g, (id) => maskPhone(id) ?? '').replace(DIGITS, (found) => {
    const digits = found.replace(/\D/g, '')
    return digits.length === ORDER_NUMBER && !CITIZEN_ID_LIKE.test(digits) ? found : (maskPhone(digits) ?? '')
  })
  return callerName && [...callerName].length > 1 ? plain.replaceAll(callerName, maskName(callerName) ?? '') : plain
}
