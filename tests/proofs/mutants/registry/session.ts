import type { Mutant } from '../registry.ts'

const ACTOR = 'apps/server/src/session/actor.ts'
const TOKEN = 'apps/server/src/session/token.ts'
const REFERENCE = 'apps/server/src/directory/reference.ts'
const ME = ['session.me']

/** Who asks: sessions, tokens, the directory of a tenant, the transaction's tenant, keys of callers, the stream. */
export const SESSION_MUTANTS: readonly Mutant[] = [
  { name: 'session cache without the person', file: ACTOR, edits: [['kept.get(personId)', "kept.get('')"], ['kept.set(personId, ', "kept.set('', "]], focus: ['rest'], paths: ME, short: true },
  { name: 'whom a token means, remembered without the token', file: ACTOR, edits: [['people.get(sub)', "people.get('')"], ['people.set(sub, ', "people.set('', "]], focus: ['rest'], paths: ME },
  { name: 'session cache for an hour', file: ACTOR, edits: [['const FRESH_MS = 1_000', 'const FRESH_MS = 3_600_000']], focus: ['changes'] },
  { name: 'the first membership whatever is asked for', file: ACTOR, edits: [['rows.find((each) => each.membership_id === membershipId)', 'rows[0]']], focus: ['rest', 'doors'], paths: ME },
  { name: 'a disabled person is let in', file: ACTOR, edits: [["must(!row.disabled, 'session.disabled')", '']], focus: ['doors'] },
  { name: 'duties of all memberships at once', file: ACTOR, edits: [['duties: row.duties, permissionVersion', 'duties: rows.flatMap((each) => each.duties), permissionVersion']], focus: ['rest', 'previews'] },
  { name: 'token cache without the token', file: TOKEN, edits: [['seen.get(token)', "seen.get('')"], ['seen.set(token, identity)', "seen.set('', identity)"]], focus: ['http'] },
  { name: 'unsigned tokens are believed', file: TOKEN, edits: [["(await jwtVerify(token, keys, { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp', 'iat'] })).payload", "JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())"]], focus: ['http'] },
  { name: 'directory cache without the tenant', file: REFERENCE, edits: [['kept.get(tenantId)', 'kept.get(0)'], ['kept.set(tenantId, ', 'kept.set(0, ']], focus: ['rest'], short: true },
  { name: 'holdings of whoever is named', file: 'apps/server/src/custody/router.ts', edits: [["must(tenantsOf(ctx.actor, reference).includes(input.tenantId), 'custody.holder-not-found')", '']], focus: ['rest'], paths: ['custody.held'] },
  { name: 'directory of all prefectures', file: REFERENCE, edits: [['where coalesce(t.prefecture_id, t.id) = coalesce(me.prefecture_id, me.id)', 'where true']], focus: ['rest'], paths: ['directory.tenants'] },
  { name: 'units of all tenants', file: REFERENCE, edits: [['where u.tenant_id = any($1)', 'where cardinality($1::int[]) > 0']], focus: ['rest'], paths: ['directory.units'], behind: ['unit'] },
  { name: 'every transaction under the first tenant', file: 'apps/server/src/db/in-scope.ts', edits: [["set local app.tenant = '${tenantId}'", "set local app.tenant = '1'"]], focus: ['ids', 'lists'] },
  { name: 'the tenant outlives its transaction', file: 'apps/server/src/db/in-scope.ts', edits: [["set local app.tenant = '${tenantId}'", "set session app.tenant = '${tenantId}'"]], focus: ['pool'] },
  { name: "Prisma's tenant outlives its transaction", file: 'apps/server/src/db/prisma.ts', edits: [["set_config('app.tenant', '${tenantId}', true)", "set_config('app.tenant', '${tenantId}', false)"]], focus: ['pool'] },
  { name: 'a transaction that failed goes back open', file: 'apps/server/src/db/in-scope.ts', edits: [["await client.query('rollback').catch", "await client.query('select 1').catch"]], focus: ['pool'] },
  { name: 'one key for the callers of all prefectures', file: 'apps/server/src/pii.ts', edits: [['`prefecture:${prefectureId}`', "'prefecture'"], ['derived.get(prefectureId)', 'derived.get(0)']], focus: ['vault'] },
  { name: 'keys remembered without the prefecture', file: 'apps/server/src/pii.ts', edits: [['derived.get(prefectureId)', 'derived.get(0)'], ['derived.set(prefectureId, keys)', 'derived.set(0, keys)']], focus: ['vault'] },
  { name: 'everybody is told of every order', file: 'apps/server/src/events/feed.ts', edits: [['[...listeners].filter(({ tenantId }) => tenants.includes(tenantId))', '[...listeners]'], [' && listener.concerns(told)', '']], focus: ['http'] },
  { name: 'colleagues are told of what they may not read', file: 'apps/server/src/events/feed.ts', edits: [[' && listener.concerns(told)', '']], focus: ['http'] },
  { name: 'files put on orders that may not be read', file: 'apps/server/src/files/routes.ts', edits: [["must(order && may(actor, 'read', order), 'work-order.not-found')\n    must(ATTACHING", "must(order, 'work-order.not-found')\n    must(ATTACHING"]], focus: ['http'] },
]
