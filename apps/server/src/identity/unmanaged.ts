import { DomainError } from '@hotline/domain/errors.ts'
import type { Identity } from './port.ts'

const refuse = () => Promise.reject(new DomainError('identity.unmanaged'))

/** Accounts are kept at an outside provider whose administration was not made known to the product. */
export const unmanaged: Identity = {
  managed: false, open: refuse, rename: refuse, enable: refuse, requireSecondFactor: refuse, giveCode: refuse, expireCode: refuse, resetSecondFactor: refuse,
}
