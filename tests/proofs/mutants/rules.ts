import * as ability from '@hotline/domain/access/ability.ts'
import { ONBOARDING_GRANTS } from '@hotline/domain/access/onboarding-rules.ts'
import { REGISTERS } from '@hotline/domain/access/register-rules.ts'
import { GRANTS, type Grant } from '@hotline/domain/access/rules.ts'
import { SCOPES, type Condition, type ScopeName } from '@hotline/domain/access/scope.ts'
import { SETTINGS_GRANTS } from '@hotline/domain/access/settings-rules.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'
import { ORDER_VERBS } from '@hotline/domain/work-order/registry.ts'
import type pg from 'pg'
import type { Member } from '../isolation/cast.ts'
import { attackById, attackCallers } from '../isolation/by-id.ts'
import { attackGates, attackRest } from '../isolation/lists.ts'
import { attackPreviews } from '../isolation/verbs.ts'
import type { Product } from '../isolation/product.ts'
import type { World } from '../isolation/world.ts'
import { isDrawn, type Draw } from './draw.ts'
import { attackOn, firstFinding } from './focus.ts'
import type { Verdict } from './verdicts.ts'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
type Bench = { db: pg.Pool; world: World; product: Product; draw: Draw }

/** Somebody new to a grant: who has nothing, for reading; for a verb, who reads such orders and has no verb on them. */
function newcomerTo({ actions, scope }: Grant): Duty {
  if (actions.includes('read') || actions.includes('seeCaller') || actions.includes('openDraft')) return isUnit(scope) ? 'UNIT_KB_EDITOR' : 'KB_EDITOR'
  if (isUnit(scope)) return 'UNIT_VIEWER'
  if (scope === 'OWN') return 'SHIFT_LEAD'
  if (scope === 'OWN_DRAFT') return 'QA_INSPECTOR'
  return /TRANSFER|DISPUTE|PART/.test(scope) ? 'QA_INSPECTOR' : 'LEADER_VIEWER'
}
/** Nothing can be seen of these, because another row or the scope itself says the same. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  'read+seeCaller TRANSFER_TARGET: taken away': 'whoever is asked to take an order over has a share of it meanwhile, and reads it by the row of shares',
  'read+urge LINE: also for KB_EDITOR': 'nobody but a line overseer has units of a line',
  'openSupervision+closeSupervision TENANT: becomes TENANT_SUBTREE': 'in a prefecture the same duties have it below by the next row',
}
const excused = (name: string): { excuse?: string } => {
  const excuse = WITHOUT_EFFECT[name]
  return excuse ? { excuse } : {}
}
const WIDER: Partial<Record<ScopeName, ScopeName>> = { TENANT: 'TENANT_SUBTREE', OWN_DRAFT: 'TENANT', PREFECTURE_OWN: 'TENANT', PREFECTURE_ESCALATED: 'PREFECTURE_OWN', PREFECTURE_ALL: 'TENANT_SUBTREE', PREFECTURE_BELOW: 'TENANT_SUBTREE' }
const isUnit = (scope: ScopeName): boolean => scope.includes('UNIT')

/**
 * The 权责矩阵 is data, and so are its mutants: a row, a scope or a register of the running product is changed and put back. The expectations were
 * worked out before, from the rules as they are, so that the oracle doesn't learn of it.
 */
export async function ruleMutants(bench: Bench): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const [index, grant] of GRANTS.entries()) {
    if (!isDrawn(index, bench.draw) || grant.duties.includes('SYSTEM')) continue
    const rows = grant as Writable<Grant> // the table is read-only for everybody else
    const { scope, duties } = grant
    const newcomer = newcomerTo(grant)
    const named = (what: string) => {
      const name = `${grant.actions.slice(0, 3).join('+')} ${scope}: ${what}`
      return { kind: 'grant' as const, name: `${duties.join('+')} ${name}`, ...excused(name) }
    }
    const quiet = await seen(bench, grant, duties, () => {}, () => {})
    // Else something would be found in everything.
    if (quiet) throw new Error(`without any change to ${scope} of ${duties.join('+')} it is found that ${quiet}`)
    const wider = WIDER[scope] ?? (isUnit(scope) ? 'TENANT' : scope === 'TENANT_SUBTREE' ? 'TENANT' : 'TENANT_SUBTREE')
    verdicts.push({ ...named(`becomes ${wider}`), caught: await seen(bench, grant, duties, () => (rows.scope = wider), () => (rows.scope = scope)) })
    verdicts.push({ ...named(`also for ${newcomer}`), caught: await seen(bench, grant, [newcomer], () => (rows.duties = [...duties, newcomer]), () => (rows.duties = duties)) })
    verdicts.push({ ...named('taken away'), caught: await seen(bench, grant, duties, () => (rows.duties = []), () => (rows.duties = duties)) })
  }
  verdicts.push(...(await scopeMutants(bench)), ...(await gateMutants(bench)))
  return verdicts
}

async function scopeMutants(bench: Bench): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  const scopes = SCOPES as Writable<Record<ScopeName, (typeof SCOPES)[ScopeName] | (() => Condition | null)>> // as above
  // Object.keys loses the key type; SCOPES is a closed record.
  for (const [index, name] of (Object.keys(SCOPES) as ScopeName[]).entries()) {
    if (!isDrawn(index, bench.draw, 2)) continue
    const known = scopes[name]
    const grants = GRANTS.filter((grant) => grant.scope === name && !grant.duties.includes('SYSTEM'))
    for (const [what, changed] of [['everything', () => ({})], ['nothing', () => null]] as const) {
      let caught: string | null = null
      for (const grant of grants) caught ??= await seen(bench, grant, grant.duties, () => (scopes[name] = changed), () => (scopes[name] = known))
      verdicts.push({ kind: 'scope', name: `${name}: ${what}`, caught })
    }
  }
  return verdicts
}

/** Measures only those it is about, on its verbs as previews tell them, and on callers where it opens them. */
async function seen({ db, world, product }: Bench, { actions }: Pick<Grant, 'actions'>, duties: readonly Duty[], change: () => void, mend: () => void): Promise<string | null> {
  // Also those who hold more: some rows are of use only beside another duty.
  const near = (member: Member) => member.duties.some((duty) => duties.includes(duty))
  const attack = { ...attackOn(world, product), members: world.cast.members.filter(near) }
  change()
  await forget(db, world, product)
  try {
    const verbs = ORDER_VERBS.filter((each) => actions.includes(each))
    return await firstFinding(attack, async (until) => {
      if (verbs.length || actions.includes('read')) await attackPreviews(until, { verbs: verbs.length ? verbs : ['recalculate'] })
      if (actions.includes('openDraft')) await attackRest(until, [], ['intake.limits'])
      if (actions.includes('seeCaller')) await attackById(until, { each: 8, paths: ['workOrder.get'] })
      if (actions.includes('reveal')) await attackCallers(until, { each: 40 })
      if (actions.includes('trace')) await attackById(until, { each: 8, paths: ['trace.ofOrder'] })
    })
  } finally {
    mend()
    await forget(db, world, product)
  }
}

/** What was worked out for a membership counts for its permission version only. */
async function forget(db: pg.Pool, { cast }: World, product: Product): Promise<void> {
  if (!('indexAgain' in ability) || typeof ability.indexAgain !== 'function') throw new Error('the rules were not loaded so that they can be changed: run this through mutants.ts')
  ability.indexAgain()
  await db.query(`update membership set permission_version = permission_version + 1 where person_id = any($1)`, [cast.members.map(({ personId }) => personId)])
  product.forgetSessions()
}

type Gate = { name: string; change: () => void; mend: () => void }

/** Who opens a register, a page of the settings or the onboarding: each one for somebody more, and for nobody. */
async function gateMutants({ db, world, product, draw }: Bench): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  const quiet = await firstFinding(attackOn(world, product), attackGates)
  if (quiet) throw new Error(`with every gate as it is, it is found that ${quiet}`)
  for (const [index, { name, change, mend }] of gates().entries()) {
    if (!isDrawn(index, draw, 3)) continue
    change()
    await forget(db, world, product)
    try {
      verdicts.push({ kind: 'gate', name, caught: await firstFinding(attackOn(world, product), attackGates) })
    } finally {
      mend()
      await forget(db, world, product)
    }
  }
  return verdicts
}

function gates(): Gate[] {
  // Read-only for everybody else.
  const tables = { register: REGISTERS, onboarding: ONBOARDING_GRANTS } as unknown as Readonly<Record<string, Writable<Record<string, readonly Duty[]>>>>
  const rows = SETTINGS_GRANTS as readonly Writable<(typeof SETTINGS_GRANTS)[number]>[] // as above
  const named = Object.entries(tables).flatMap(([what, table]) => Object.entries(table).flatMap(([name, known]) => bothWays(`${what} ${name}`, known, (duties) => void (table[name] = duties))))
  return [...named, ...rows.flatMap((row) => bothWays(`settings ${row.actions.slice(0, 2).join('+')} of ${row.duties.join('+')}`, row.duties, (duties) => void (row.duties = duties)))]
}

const bothWays = (name: string, known: readonly Duty[], put: (duties: readonly Duty[]) => void): Gate[] => [
  { name: `${name}: also for KB_EDITOR`, change: () => put([...known, 'KB_EDITOR']), mend: () => put(known) },
  { name: `${name}: for nobody`, change: () => put([]), mend: () => put(known) },
]
