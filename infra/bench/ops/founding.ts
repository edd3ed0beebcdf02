import { randomUUID } from 'node:crypto'
import { named, type Operation } from './operation.ts'

const UNITS = 40
const PEOPLE = 200
/** A place in the model prefecture where no county is. */
const AREA_CODE = '653199'

/**
 * A county from nothing: its tenant with its place in the tree, 40 units, 200 people and what they hold. Taken
 * back at the end of each run, so that every round founds the same county among the same tenants.
 */
export const founding: Operation = {
  code: 'B14', key: 'founding', name: `founding a county of ${UNITS} units and ${PEOPLE} people`, viewer: ({ prefectureId }) => prefectureId,
  sql: async (db) => {
    await db.query('savepoint before_it')
    const made = await named(db, 'found', `select found_county($1, '新设县', 'COUNTY', 'FULL_CENTRE', '政务服务中心', '{}') as id`, [AREA_CODE])
    const { id } = made.rows[0] as { id: number } // one row, always
    const { rowCount } = await named(db, 'found-tree', 'select 1 from tenant_closure where descendant_id = $1', [id])
    // Itself, its prefecture, the province and the nation: however many tenants there are.
    if (rowCount !== 4) throw new Error(`${rowCount} rows join the new county to the tree`)
    await named(db, 'found-units', `insert into unit (tenant_id, code, name, kind, role) select $1, 'U' || n, '单位' || n, 'GOV_DEPT', null from generate_series(1, ${UNITS}) n`, [id])
    const tag = randomUUID()
    await named(db, 'found-people', `insert into person (id, username, name, subject) select $1 || n, $1 || n, '人员' || n, $1 || n from generate_series(1, ${PEOPLE}) n`, [tag])
    await named(db, 'found-posts', `
      insert into membership (tenant_id, person_id, unit_id, duties)
      select $1, $2 || n, u.id, array[case when n <= ${UNITS} then 'UNIT_LEADER' else 'UNIT_LIAISON' end] from generate_series(1, ${PEOPLE}) n join unit u on u.tenant_id = $1 and u.code = 'U' || (1 + n % ${UNITS})`, [id, tag])
    return db.query('rollback to savepoint before_it')
  },
}
