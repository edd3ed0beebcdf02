import type { Mutant } from '../registry.ts'

const src = (name: string) => `apps/server/src/${name}.ts`
const rest = (name: string, file: string, find: string, put: string, path: string, more: Partial<Mutant> = {}): Mutant => ({ name, file: src(file), edits: [[find, put]], focus: ['rest'], paths: [path], ...more })
const ids = (name: string, file: string, find: string, put: string, path: string, more: Partial<Mutant> = {}): Mutant => ({ name, file: src(file), edits: [[find, put]], focus: ['ids'], paths: [path], ...more })

/** What stands beside the orders: notices, drafts, registers, settings, people, knowledge, presence. */
export const OTHER_MUTANTS: readonly Mutant[] = [
  rest('notices of another membership', 'notice/router', 'where tenant_id = $1 and person_id = $2 ${after}', 'where $1::int > 0 and person_id = $2 ${after}', 'notice.list', { behind: ['notice'] }),
  rest("somebody else's notices", 'notice/router', 'where tenant_id = $1 and person_id = $2 ${after}', "where tenant_id = $1 and $2 <> '' ${after}", 'notice.list', { short: true }),
  ids("somebody else's half-filled forms", 'draft/router', "from form_draft where tenant_id = $1 and person_id = $2 and key = $3'", "from form_draft where tenant_id = $1 and $2 <> \\'\\' and key = $3'", 'draft.get'),
  ids('half-filled forms of another tenant', 'draft/router', "from form_draft where tenant_id = $1 and person_id = $2 and key = $3', [ctx.actor.tenantId, ctx.actor.personId, input.key], 'draft-get'", "from form_draft where $1::int > 0 and $2 <> \\'\\' and key = $3', [ctx.actor.tenantId, ctx.actor.personId, input.key], 'draft-get'", 'draft.get', { behind: ['form_draft'] }),
  rest('filings of orders that may not be read', 'filing/list', "conditionSql(actor, 'read', values)", "'true'", 'filing.list', { behind: ['work_order', 'filing'] }),
  rest('precedents of other tenants', 'precedent/list', '`tenant_id = ${bind(reader.tenantId)}`', '`${bind(reader.tenantId)}::int > 0`', 'precedent.list', { behind: ['precedent'] }),
  ids('deciding precedents of other tenants', 'precedent/decide', 'where p.id = $1 and p.tenant_id = $2 for update of p', 'where p.id = $1 and $2::int > 0 for update of p', 'precedent.decide', { behind: ['precedent'] }),
  rest('messages of other tenants', 'outbound/list', 'where m.tenant_id = $1 and m.status', 'where $1::int > 0 and m.status', 'outbound.list', { behind: ['outbound'] }),
  rest('messages tell of orders that may not be read', 'outbound/list', 'const told = readable || !open.orderId', 'const told = true', 'outbound.list'),
  ids('settling messages of other tenants', 'outbound/mark-done', 'where id = $1 and tenant_id = $2', 'where id = $1 and $2::int > 0', 'outbound.done', { behind: ['outbound'] }),
  ids('sending messages of other tenants again', 'outbound/retry', 'where id = $1 and tenant_id = $2', 'where id = $1 and $2::int > 0', 'outbound.retry', { behind: ['outbound'] }),
  rest('knowledge of every tenant', 'knowledge/router', 'where k.tenant_id in (select ancestor_id from tenant_closure where descendant_id = $1) and', 'where $1::int > 0 and', 'knowledge.search', { behind: ['kb_entry'] }),
  ids('people of other tenants', 'admin/people-rows', 'where m.person_id = p.id and m.tenant_id = $2', 'where m.person_id = p.id and $2::int > 0', 'admin.person', { behind: ['membership'] }),
  ids('disabling people of other tenants', 'admin/people', "must(await personHere(tx, personId), 'people.not-found')", '', 'admin.disablePerson', { behind: ['membership'] }),
  rest('registers for everybody', 'register', "must(mayOpen(actor, register), 'register.forbidden')", 'undefined', 'filing.list'),
  ids('answering objections to filings of other tenants', 'filing/beside-orders', 'f.${whose} = $2', '$2::int > 0', 'filing.answer', { behind: ['filing'] }),
  rest('settings for everybody', 'admin/router', "must(maySettings(ctx.actor, action), 'settings.forbidden')", '', 'admin.people'),
  ids('presence at orders that may not be read', 'presence/router', "must(order && may(ctx.actor, 'read', order), 'work-order.not-found')", "must(order, 'work-order.not-found')", 'presence.touch'),
  rest('the screen of a caller for everybody', 'intake/router', "must(mayAtAll(ctx.actor, 'openDraft'), 'work-order.forbidden', { verb: 'openDraft' })", '', 'intake.limits', { focus: ['gates'] }),
]
