import { named, type Operation } from './operation.ts'

const CHILDREN = ['work_order_event', 'assignment', 'custody', 'handling_record', 'transfer', 'dispute', 'dispute_opinion', 'evaluation', 'callback_attempt', 'linkage_record']
const TIMELINE = `select ${CHILDREN.map((table) => `(select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (select * from ${table} where order_id = $1) q) as ${table}`).join(', ')}`

export const detail: Operation = {
  code: 'B2', key: 'detail', name: 'order with its timeline',
  sql: async (db, _ground, orderId) => {
    await named(db, 'detail', 'select * from work_order where id = $1', [orderId])
    return named(db, 'timeline', TIMELINE, [orderId])
  },
  calls: (_ground, id) => [{ who: 'dispatcher', path: 'workOrder.get', input: { id } }],
}
