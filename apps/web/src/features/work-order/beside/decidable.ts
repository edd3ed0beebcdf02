import type { OrderRequest } from '@hotline/domain/work-order/beside.ts'

/** Four eyes by person: nobody decides what he asked for, approved or seconded. The server checks it again. */
export const decidable = ({ proposedBy, approvedBy, secondedBy }: Pick<OrderRequest, 'proposedBy' | 'approvedBy' | 'secondedBy'>, personId: string): boolean => ![proposedBy, approvedBy, secondedBy].includes(personId)
