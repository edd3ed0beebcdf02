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

const UNITS = 40
const PEOPLE = 200
/** A place in the model prefecture where no county is. */
const AREA_CODE = '653198'

/** As the rosters are read: every unit below the one before the tens, every person with one post. */
const ROSTER = {
  units: Array.from({ length: UNITS }, (_, n) => ({ code: `I${n}`, name: `导入单位${n}`, kind: 'GOV_DEPT', role: null, also_roles: [], line_code: null, duty_phone: null, initials: `drdw${n}`, parent: n % 10 ? `I${n - (n % 10)}` : null })),
  people: (tag: string) => Array.from({ length: PEOPLE }, (_, n) => ({ person_id: `${tag}${n}`, name: `导入人员${n}`, unit: `I${n % UNITS}`, duties: [n < UNITS ? 'UNIT_LEADER' : 'UNIT_LIAISON'], change_id: randomUUID() })),
}

/**
 * Both rosters of a county that is being set up, each in its few statements however many rows it has: 40 units with those above them,
 * 200 people with their posts, and the account each is to have, and a line for each in the register of changes. Taken back at the end of each run.
 */
export const importing: Operation = {
  code: 'B14', key: 'importing', name: `importing a county of ${UNITS} units and ${PEOPLE} people`, viewer: ({ prefectureId }) => prefectureId,
  sql: async (db) => {
    await db.query('savepoint before_it')
    const made = await named(db, 'import-found', `select found_county($1, '导入县', 'COUNTY', 'FULL_CENTRE', '政务服务中心', '{}') as id`, [AREA_CODE])
    const { id } = made.rows[0] as { id: number } // one row, always
    const units = [id, JSON.stringify(ROSTER.units)]
    const given = 'jsonb_to_recordset($2::jsonb) as r(code text, name text, kind text, role text, also_roles text[], line_code text, duty_phone text, initials text, parent text)'
    await named(db, 'import-units', `insert into unit (tenant_id, code, name, kind, role, also_roles, line_code, duty_phone, initials) select $1, code, name, kind, role, also_roles, line_code, duty_phone, initials from ${given}
      on conflict (tenant_id, code) do update set name = excluded.name, version = unit.version + 1`, units)
    await named(db, 'import-above', `update unit u set parent_id = p.id, version = u.version + 1 from ${given} join unit p on p.tenant_id = $1 and p.code = r.parent where u.tenant_id = $1 and u.code = r.code and u.parent_id is distinct from p.id`, units)
    const rows = JSON.stringify(ROSTER.people(randomUUID()))
    const people = 'jsonb_to_recordset($1::jsonb) as r(person_id text, name text, unit text, duties text[], change_id uuid)'
    await named(db, 'import-people', `insert into person (id, username, name) select person_id, person_id, name from ${people} where not exists (select 1 from person p where p.id = r.person_id)`, [rows])
    const posts = await named(db, 'import-posts', `insert into membership (tenant_id, person_id, unit_id, duties) select $2, r.person_id, u.id, r.duties from ${people} join unit u on u.tenant_id = $2 and u.code = r.unit`, [rows, id])
    if (posts.rowCount !== PEOPLE) throw new Error(`${posts.rowCount} of ${PEOPLE} people have a post`)
    await named(db, 'import-accounts', `insert into account_opening (person_id, tenant_id, code_hash, due_at, created_at) select r.person_id, $2, r.person_id, now(), now() from ${people}`, [rows, id])
    await named(db, 'import-told', `insert into person_change (id, tenant_id, person_id, changed_by, what, detail, at) select r.change_id, $2, r.person_id, 'p', 'ADDED', jsonb_build_object('unit', r.unit, 'duties', to_jsonb(r.duties)), now() from ${people}`, [rows, id])
    return db.query('rollback to savepoint before_it')
  },
}
