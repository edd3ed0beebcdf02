import type { Actor } from '@hotline/domain/access/actor.ts'
import type { Colleague } from '@hotline/domain/work-order/facts.ts'
import type { Tx } from '../db/in-scope.ts'

/** Who works on orders in the actor's unit and those below it, at this moment; of one person alone where `personId` names one. */
export const colleaguesOf = (tx: Tx, { tenantId, unitIds }: Pick<Actor, 'tenantId' | 'unitIds'>, personId: string | null = null): Promise<Colleague[]> =>
  tx.query<Colleague>(
    `select p.id as "personId", min(p.name) as name, min(m.unit_id) as "unitId" from membership m join person p on p.id = m.person_id and p.disabled_at is null
      where m.tenant_id = $1 and m.unit_id = any($2) and m.duties && $3 and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now()) and ($4::text is null or p.id::text = $4)
      group by p.id order by min(p.name), p.id limit 500`,
    [tenantId, unitIds, HANDLING, personId], 'unit-colleagues',
  )
const HANDLING = ['UNIT_HANDLER', 'UNIT_LIAISON']
