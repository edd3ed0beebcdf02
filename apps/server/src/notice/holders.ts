/**
 * Everybody's posts in a tenant at this moment, in one's own right and for others: who stands in for somebody is told
 * what that person is told. `tenant` is a bound parameter or a column.
 */
export const holders = (tenant: string): string => `(
    select h.tenant_id, h.person_id, h.unit_id, h.duties from membership h where h.tenant_id = ${tenant} and h.valid_from <= product_now() and (h.valid_to is null or h.valid_to > product_now())
    union all
    select d.tenant_id, d.person_id, d.unit_id, d.duties
      from delegated_posts(array(select l.id from delegation l where l.tenant_id = ${tenant} and l.ended_at is null and l.valid_to > product_now())) d)`
