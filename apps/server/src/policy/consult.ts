import type { Actor } from '@hotline/domain/access/actor.ts'
import { dayOfDate, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { must } from '@hotline/domain/errors.ts'
import type { Answer, Consult } from '@hotline/domain/policy/inputs.ts'
import { opinionState, type OpinionView } from '@hotline/domain/policy/versions.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'
import { roundOpen, takeVersion } from './rows.ts'

type AskedOne = { tenantId: number; unitId: number | null; name: string }

/** Opens the next round of opinions on a draft (A5). Returns the tenants to be told. @throws `policy.*` */
export async function consult(tx: Tx, actor: Actor, input: Consult, now: Date): Promise<{ name: string; round: number; tenantIds: number[] }> {
  const version = await takeVersion(tx, input)
  must(version.status === 'DRAFT' || version.status === 'CONSULTING', 'policy.not-editable')
  must(!(await roundOpen(tx, version.id, now)), 'policy.round-open')
  const dueAt = new Date(startOfDayMs(dayOfDate(input.dueOn) + 1))
  must(dueAt > now, 'policy.due-past')
  const asked = [...(await tenantsBelow(tx, input.tenantIds)), ...(await ownUnits(tx, input.unitIds))]
  must(asked.length === new Set(input.tenantIds).size + new Set(input.unitIds).size, 'policy.not-below')
  const round = version.rounds + 1
  const rows = asked.map(({ tenantId, unitId, name }) => ({ id: newId(), asked_tenant_id: tenantId, asked_unit_id: unitId, asked_name: name }))
  await tx.query(
    `insert into policy_opinion (id, version_id, tenant_id, asked_tenant_id, asked_unit_id, asked_name, round, words, asked_by_name, asked_at, due_at)
     select r.id, $2, $3, r.asked_tenant_id, r.asked_unit_id, r.asked_name, $4, $5, $6, $7, $8
       from jsonb_to_recordset($1::jsonb) as r(id uuid, asked_tenant_id int, asked_unit_id int, asked_name text)`,
    [JSON.stringify(rows), version.id, tx.tenantId, round, input.words, actor.name, now, dueAt],
  )
  await tx.query(`update policy_version set status = 'CONSULTING', rounds = $2, revision = revision + 1 where id = $1`, [version.id, round])
  return { name: version.name, round, tenantIds: input.tenantIds }
}

const tenantsBelow = async (tx: Tx, ids: readonly number[]): Promise<AskedOne[]> =>
  tx.query<AskedOne>(
    `select t.id as "tenantId", null::int as "unitId", t.name from tenant t join tenant_closure c on c.descendant_id = t.id and c.ancestor_id = $1 and c.depth > 0 where t.id = any($2)`,
    [tx.tenantId, ids],
  )

const ownUnits = async (tx: Tx, ids: readonly number[]): Promise<AskedOne[]> =>
  tx.query<AskedOne>('select tenant_id as "tenantId", id as "unitId", name from unit where tenant_id = $1 and id = any($2)', [tx.tenantId, ids])

/**
 * Answers what the own tenant was asked. A unit answers on paper: its centre, which asked, writes it down.
 * @throws `policy.not-found`, `policy.answered`
 */
export async function answer(tx: Tx, actor: Actor, { id, view, words }: Answer, now: Date): Promise<{ id: string }> {
  const rows = await tx.query<{ dueAt: Date; answeredAt: Date | null }>(
    'select due_at as "dueAt", answered_at as "answeredAt" from policy_opinion where id = $1 and asked_tenant_id = $2 for update', [id, tx.tenantId],
  )
  const [asked] = rows
  must(asked, 'policy.not-found')
  must(opinionState(asked, now) === 'OPEN', 'policy.answered')
  await tx.query('update policy_opinion set view = $2, answer = $3, answered_by = $4, answered_by_name = $5, answered_at = $6 where id = $1', [id, view, words, actor.personId, actor.name, now])
  return { id }
}

/** One asked party with its answer; `state` SILENT counts as no opinion. */
export type OpinionLine = {
  id: string
  versionId: number
  askedTenantId: number
  askedUnitId: number | null
  askedName: string
  round: number
  words: string
  askedByName: string
  askedAt: Date
  dueAt: Date
  view: OpinionView | null
  answer: string | null
  answeredByName: string | null
  answeredAt: Date | null
  state: ReturnType<typeof opinionState>
}

/** The rounds of one version, as far as the asking tenant sees them: a county sees its own line only. */
export async function opinionsOn(tx: Tx, versionId: number, now: Date): Promise<OpinionLine[]> {
  const rows = await tx.query(
    `select id, version_id, asked_tenant_id, asked_unit_id, asked_name, round, words, asked_by_name, asked_at, due_at, view, answer, answered_by_name, answered_at
       from policy_opinion where version_id = $1 and $2 in (tenant_id, asked_tenant_id) order by round desc, asked_unit_id nulls first, asked_tenant_id, id`,
    [versionId, tx.tenantId],
  )
  return rows.map((row) => {
    const line = fromRow<Omit<OpinionLine, 'state'>>(row)
    return { ...line, state: opinionState(line, now) }
  })
}
