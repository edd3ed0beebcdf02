import { mayOpen, type Register } from '@hotline/domain/access/register-rules.ts'
import type { Me } from '../../../lib/api.ts'

/** Whether this person's duties open a register, by the table the server decides by. */
export const opens = ({ membership }: Pick<Me, 'membership'>, register: Register): boolean => mayOpen({ duties: membership.duties }, register)

const WITH_FILINGS = ['supervise', 'admin', 'orders'] as const
/** Where this person has the register of filings. */
export const filingsAt = ({ desks }: Pick<Me, 'desks'>): string => `/${WITH_FILINGS.find((desk) => desks.includes(desk)) ?? ''}?tab=filing`
