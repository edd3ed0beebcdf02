import { GRANTS } from '@hotline/domain/access/rules.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { Me } from '../../../lib/api.ts'

/** Whether any duty of this person has the verb at all, by the table the server decides by; on which orders, only the server knows. */
export const could = ({ membership }: Pick<Me, 'membership'>, verb: OrderVerb): boolean =>
  GRANTS.some(({ actions, duties }) => actions.includes(verb) && duties.some((duty) => membership.duties.includes(duty)))
