import { randomUUID } from 'node:crypto'
import { named, type Operation } from './operation.ts'

/** What a person who changes the post they work under waits for: their posts, and those held for others. */
export const switching: Operation = {
  code: 'B14', key: 'switching', name: 'switching to another post',
  sql: (db, { dispatcherId }) => named(db, 'switching', `
    select p.id, p.name, p.username, p.disabled_at, m.id, m.tenant_id, t.name, m.unit_id, u.name, m.duties, m.permission_version, m.valid_to
      from person p join membership m on m.person_id = p.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()) join tenant t on t.id = m.tenant_id left join unit u on u.id = m.unit_id
     where p.id = $1 order by m.id`, [dispatcherId]),
  calls: () => [{ who: 'dispatcher', path: 'session.me', input: null }],
}

/**
 * A unit with two below it goes under another one: one row of the tree changes, however large the tree is, and one says who
 * did it. Taken back at the end of each run. Through the product it asks for what the screen saw before, so it has no line there.
 */
export const moving: Operation = {
  code: 'B14', key: 'moving', name: 'moving a unit with what is below it',
  sql: async (db, { tenantId, unitId, liaisonUnitId }) => {
    await db.query('savepoint before_it')
    const before = await named(db, 'move-tree', 'select count(*)::int as rows from unit where tenant_id = $1 and version > 1', [tenantId])
    await named(db, 'move-lock', 'select id, version from unit where id = any($1) for no key update', [[unitId, liaisonUnitId]])
    await named(db, 'move', `
      with c as (insert into unit_change (id, tenant_id, kind, unit_id, unit_name, target_id, target_name, reason, changed_by, changed_by_name, changed_at, undo_until)
             values ($1, $2, 'MOVE', $3, '住建局', $4, '城管局', '机构调整', 'p', '管理员', now(), now() + interval '7 days'))
      update unit set parent_id = $4, version = version + 1 where id = $3`, [randomUUID(), tenantId, unitId, liaisonUnitId])
    const after = await named(db, 'move-tree', 'select count(*)::int as rows from unit where tenant_id = $1 and version > 1', [tenantId])
    // pg gives rows of no known shape; both statements select one count.
    const [was, is] = [before.rows[0], after.rows[0]] as { rows: number }[]
    if ((is?.rows ?? 0) - (was?.rows ?? 0) > 1) throw new Error('a move touches more than the unit that is moved')
    return db.query('rollback to savepoint before_it')
  },
}
