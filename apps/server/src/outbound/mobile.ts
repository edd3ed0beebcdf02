import type { Vault } from '../pii.ts'

const MOBILE = /^1\d{10}$/

type Numbers = { prefectureId: number; callerPhoneEnc: string | null; contactPhoneEnc: string | null }

/** The caller's number that takes text messages, still sealed; the one left for contact first. */
export const mobileOf = (vault: Pick<Vault, 'open'>, { prefectureId, callerPhoneEnc, contactPhoneEnc }: Numbers): string | null =>
  [contactPhoneEnc, callerPhoneEnc].find((sealed) => MOBILE.test(vault.open(prefectureId, sealed) ?? '')) ?? null
