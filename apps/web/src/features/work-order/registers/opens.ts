import { mayOpen, type Register } from '@hotline/domain/access/register-rules.ts'
import type { Me } from '../../../lib/api.ts'

/** Whether this person's duties open a register, by the table the server decides by. */
export const opens = ({ membership }: Pick<Me, 'membership'>, register: Register): boolean => mayOpen({ duties: membership.duties }, register)
