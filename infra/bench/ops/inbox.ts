import { named, ROW, type Operation } from './operation.ts'

export const inbox: Operation = {
  code: 'B1', key: 'inbox', name: 'inbox, first page (county dispatcher)',
  sql: (db, { tenantId }) => named(db, 'inbox', `select ${ROW} from work_order where tenant_id = $1 and status = 'REGISTERED' order by next_due_at, id limit 51`, [tenantId]),
  calls: () => [{ who: 'dispatcher', path: 'workOrder.list', input: { view: 'dispatch.waiting' } }],
}

export const nextPage: Operation = {
  code: 'B1', key: 'next', name: 'inbox, next page',
  sql: (db, { tenantId, cursor }) =>
    named(db, 'next', `select ${ROW} from work_order where tenant_id = $1 and status = 'REGISTERED' and (next_due_at, id) > ($2, $3) order by next_due_at, id limit 51`, [tenantId, cursor.at, cursor.id]),
  calls: ({ cursor }) => [{ who: 'dispatcher', path: 'workOrder.list', input: { view: 'dispatch.waiting', cursor: { at: cursor.at, id: cursor.id } } }],
}

export const history: Operation = {
  code: 'B1', key: 'history', name: 'history, first page (prefecture)', viewer: ({ prefectureId }) => prefectureId,
  sql: (db, { prefectureId }) => named(db, 'history', `select ${ROW} from work_order where prefecture_id = $1 order by created_at desc, id desc limit 51`, [prefectureId]),
  calls: () => [{ who: 'overseer', path: 'workOrder.list', input: { view: 'orders.all' } }],
}

export const todo: Operation = {
  code: 'B1', key: 'todo', name: 'to do, first page (department)',
  sql: (db, { liaisonUnitId }) => named(db, 'todo', `select ${ROW} from work_order where holder_unit_id = $1 and status in ('DISPATCHED','IN_PROGRESS') order by next_due_at, id limit 51`, [liaisonUnitId]),
  calls: () => [{ who: 'liaison', path: 'workOrder.list', input: { view: 'handle.todo' } }],
}
