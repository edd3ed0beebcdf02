import type { Mutant } from '../registry.ts'

const src = (name: string) => `apps/server/src/work-order/${name}.ts`
const READ = "must(order && may(ctx.actor, 'read', order), 'work-order.not-found')"
const THERE = "must(order, 'work-order.not-found')"
const view = (name: string, find: string, put: string, more: Partial<Mutant> = {}): Mutant => ({ name, file: src('views'), edits: [[find, put]], focus: ['lists'], ...more })

/** Orders: reading, acting, lists, searches, look-alikes, relations. */
export const ORDER_MUTANTS: readonly Mutant[] = [
  { name: 'reading an order without the right', file: src('router'), edits: [[READ, THERE]], focus: ['ids'], paths: ['workOrder.get', 'workOrder.route', 'workOrder.custodyTimes', 'workOrder.statutoryDates'], short: true },
  { name: 'opening callers without reading', file: src('reveal'), edits: [["must(order && may(actor, 'read', order), 'work-order.not-found')", THERE]], focus: ['ids'], paths: ['workOrder.reveal'] },
  { name: 'opening callers without the right', file: src('reveal'), edits: [["must(may(actor, 'reveal', order), 'work-order.forbidden', { verb: 'reveal' })", '']], focus: ['callers'] },
  { name: 'acting on what may not be read', file: src('perform'), edits: [["if (!locked || !may(actor, 'read', locked.order))", 'if (!locked)']], focus: ['ids', 'commands'], paths: ['workOrder.perform'] },
  { name: 'acting without the right', file: src('perform'), edits: [['if (barred) throw new DomainError(barred.code, barred.params)', '']], focus: ['commands'] },
  { name: 'a refusal that tells of an order', file: src('perform'), edits: [["if (!readable || !may(actor, 'read', readable)) return", 'if (!readable) return']], focus: ['ids', 'commands'], paths: ['workOrder.perform'] },
  { name: 'previews of what may not be read', file: src('batch'), edits: [["if (!order || !may(actor, 'read', order))", 'if (!order)']], focus: ['previews'] },
  { name: 'previews without the right', file: src('batch'), edits: [['const barred = barrierTo(actor, verb, order)', 'const barred: ReturnType<typeof barrierTo> = null']], focus: ['previews'] },
  { name: 'printing what may not be read', file: src('print/router'), edits: [["must(order && may(actor, 'read', order), 'work-order.not-found')", THERE]], focus: ['ids'], paths: ['print.orderSheet'] },
  { name: 'lists without the rules', file: src('queries'), edits: [["const also = [...filterSql(filters, bind), conditionSql(actor, 'read', values, sql.given)]", 'const also = [...filterSql(filters, bind)]']], focus: ['lists'], short: true },
  { name: 'counts without the rules', file: src('queries'), edits: [["and ${conditionSql(actor, 'read', values, sql.given)} limit ${MOST})", 'limit ${MOST})']], focus: ['lists'] },
  { name: 'the ban is not in lists', file: src('condition-sql'), edits: [['if (ban) return `', 'if (ban) return true ? "true" : `']], focus: ['lists'] },
  { name: 'lists without the unit', file: src('condition-sql'), edits: [['a.order_id = o.id and a.unit_id = any(${p}) and a.status in ${READABLE}', 'a.order_id = o.id and cardinality(${p}::int[]) > 0']], focus: ['lists'] },
  { name: 'a share with anybody', file: src('condition-sql'), edits: [['s.order_id = o.id and s.grantee_id = any(${p})', 's.order_id = o.id and cardinality(${p}::int[]) > 0']], focus: ['lists'] },
  { name: 'earlier orders of a caller in other tenants', file: src('queries'), edits: [['where o.tenant_id = $1 and o.caller_phone_idx = $2', 'where $1::int > 0 and o.caller_phone_idx = $2']], focus: ['searches'], behind: ['work_order'] },
  { name: 'earlier orders of hidden callers', file: src('queries'), edits: [["o.status <> 'DISCARDED' and ${conditionSql(actor, 'seeCaller', values)} order", "o.status <> 'DISCARDED' order"]], focus: ['searches'] },
  { name: 'searching hidden callers', file: src('search'), edits: [["[...phoneSql(search, given, bind), conditionSql(actor, 'seeCaller', values)]", 'phoneSql(search, given, bind)']], focus: ['searches'] },
  { name: 'reports are no secret in lists', file: src('condition-sql'), edits: [["o.is_confidential or o.request_type = 'REPORT' then", 'o.is_confidential then']], focus: ['searches'] },
  { name: 'look-alikes without the rules', file: src('alike'), edits: [['and o.status in ${ACTIVE_ORDERS} and ${may}`', 'and o.status in ${ACTIVE_ORDERS}`']], focus: ['searches'] },
  { name: 'look-alikes in other tenants', file: src('alike'), edits: [['const open = `o.tenant_id = $1 and ', 'const open = `$1::int > 0 and '], ["const may = conditionSql(actor, 'seeCaller', values)", "const may = 'true'"]], focus: ['searches'] },
  { name: 'look-alikes tell hidden callers', file: src('alike'), edits: [["o.tenant_id = $1 and ${may})", 'o.tenant_id = $1)'], ["const may = conditionSql(actor, 'seeCaller', values)", "const may = conditionSql(actor, 'read', values)"]], focus: ['searches'] },
  { name: 'related orders without the rules', file: src('related'), edits: [["const may = conditionSql(actor, 'read', values)", "const may = 'true'"]], focus: ['ids'], paths: ['workOrder.get'], behind: ['work_order'] },
  { name: 'a timeline that names strangers', file: src('timeline'), edits: [['events: withoutStrangers(events, seen, order.parentId)', 'events']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'the query code is shown', file: src('present'), edits: [["  'queryCode',\n", '']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'sealed columns are shown', file: src('present'), edits: [["'callerNameEnc', 'callerPhoneEnc', ", '']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'the page shows names whole', file: src('present'), edits: [['name: open ? name : maskName(name)', 'name']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'the page shows numbers whole', file: src('present'), edits: [['phone: open ? phone : maskPhone(phone)', 'phone']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'the page shows hidden callers masked', file: src('present'), edits: [["if (view === 'HIDDEN') return", 'if (false) return']], focus: ['ids'], paths: ['workOrder.get'] },
  { name: 'keys of other people', file: src('idempotency'), edits: [['where tenant_id = $1 and person_id = $2 and key = $3', 'where $1::int > 0 and $2::text is not null and key = $3']], focus: ['keys'], behind: ['idempotency'] },
  view('desks list other tenants', '`o.tenant_id = ${bind(actor.tenantId)}`', '`${bind(actor.tenantId)}::int > 0`', { short: true }),
  view('requests of other tenants', '`r.tenant_id = ${bind(actor.tenantId)} and', '`${bind(actor.tenantId)}::int > 0 and'),
  view('disputes of other tenants', '`d.tenant_id = ${bind(actor.tenantId)} and', '`${bind(actor.tenantId)}::int > 0 and'),
  view('transfers to others', '`t.to_tenant_id = ${bind(actor.tenantId)} and', '`${bind(actor.tenantId)}::int > 0 and'),
  view('transfers from others', '`t.from_tenant_id = ${bind(actor.tenantId)} and', '`${bind(actor.tenantId)}::int > 0 and'),
  view('parts of others', '`a.unit_id is null and a.unit_tenant_id = ${bind(actor.tenantId)} and', '`a.unit_id is null and ${bind(actor.tenantId)}::int > 0 and'),
  view('questions of other tenants', '`q.tenant_id = ${bind(actor.tenantId)} and', '`${bind(actor.tenantId)}::int > 0 and'),
  view('shares with others', '`s.grantee_id = ${bind(actor.tenantId)} and', '`${bind(actor.tenantId)}::int > 0 and'),
  view("others' drafts", "and o.agent_id = ${bind(actor.personId)}", "and ${bind(actor.personId)} <> ''"),
]
