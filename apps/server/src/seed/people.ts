import { dutyNames, type Duty } from '@hotline/domain/access/duties.ts'
import type { UnitRole } from '@hotline/domain/unit/kinds.ts'
import { PLATFORM, TENANTS, unitsFor, type TenantSeed } from './organisation.ts'
import { nameIn } from './people-names.ts'
import { randomFrom } from './random.ts'
import { TENANT_SLUGS, unitSlug } from './slugs.ts'

/** The password of every demonstration account. Demonstration only: the product itself keeps no passwords. */
export const DEMO_PASSWORD = 'Demo-12345'

export type SeedMembership = { tenantCode: string; unitCode: string | null; duties: readonly Duty[] }
export type SeedPerson = { id: string; username: string; name: string; memberships: readonly SeedMembership[] }

/** What follows the tenant's part of a user name, and the duty it tells of (rule 1.4). */
const CENTRE_STAFF: readonly (readonly [string, Duty])[] = [
  ['agent', 'AGENT'], ['agent2', 'AGENT'], ['online', 'ONLINE_AGENT'], ['shift', 'SHIFT_LEAD'], ['dispatcher', 'DISPATCHER'],
  ['dispatch-reviewer', 'DISPATCH_REVIEWER'], ['coordinator', 'COORDINATOR'], ['result', 'RESULT_REVIEWER'], ['callback', 'CALLBACK_AGENT'],
  ['supervisor', 'SUPERVISOR'], ['quality', 'QA_INSPECTOR'], ['director', 'CENTRE_DIRECTOR'], ['admin', 'TENANT_ADMIN'],
  ['security', 'SECURITY_ADMIN'], ['auditor', 'SECURITY_AUDITOR'],
]
/** Everybody a unit appoints (rule 1.3): one leader, one chief, the A and B posts, and somebody who handles. */
const UNIT_STAFF: readonly (readonly [string, readonly Duty[]])[] = [
  ['leader', ['UNIT_LEADER']], ['chief', ['UNIT_CHIEF']], ['liaison', ['UNIT_LIAISON']], ['liaison2', ['UNIT_LIAISON', 'UNIT_HANDLER']], ['handler', ['UNIT_HANDLER']],
]
/** Who watches from the prefecture beside its centre's own people: bureaus over their line, and the bodies that supervise. */
const WATCHERS: Partial<Record<UnitRole, readonly [string, Duty]>> = {
  POWER: ['overseer', 'LINE_OVERSEER'], TAX: ['overseer', 'LINE_OVERSEER'], GOV_SUPERVISION: ['supervision', 'GOV_SUPERVISION'], DISCIPLINE: ['viewer', 'DISCIPLINE_VIEWER'],
}
const PREFECTURE_STAFF: typeof CENTRE_STAFF = [['overseer', 'PREF_OVERSEER'], ['leader', 'LEADER_VIEWER'], ['analyst', 'ANALYST'], ['onboarding', 'ONBOARDING_ADMIN']]
const PLATFORM_STAFF: typeof CENTRE_STAFF = [['platform', 'PLATFORM_ADMIN'], ['onboarding', 'ONBOARDING_ADMIN']]
/** One person, two hats: the dispatcher of 莎车 also coordinates for the prefecture. */
const SECOND_HATS: Readonly<Record<string, SeedMembership>> = {
  'shache-dispatcher': { tenantCode: '653100', unitCode: null, duties: ['COORDINATOR'] },
}

export const personId = (username: string): string => `p-${username}`
export const centreUsername = (tenantCode: string, post: string): string => `${TENANT_SLUGS[tenantCode] ?? tenantCode}-${post}`

let everybody: readonly SeedPerson[] | undefined

/** All people of this world: the same ones every time. */
export function seedPeople(): readonly SeedPerson[] {
  everybody ??= [...TENANTS.flatMap(peopleOf), ...platformPeople()]
  return everybody
}

function peopleOf(tenant: TenantSeed): SeedPerson[] {
  const { code: tenantCode, slaProfile } = tenant
  const person = (username: string, unitCode: string | null, duties: readonly Duty[]): SeedPerson => {
    const second = SECOND_HATS[username]
    return { id: personId(username), username, name: nameIn(slaProfile, randomFrom(username)).name, memberships: [{ tenantCode, unitCode, duties }, ...(second ? [second] : [])] }
  }
  const prefecture = tenant.kind === 'PREFECTURE'
  return [
    ...[...CENTRE_STAFF, ...(prefecture ? PREFECTURE_STAFF : [])].map(([post, duty]) => person(centreUsername(tenantCode, post), null, [duty])),
    ...unitsFor(tenant).flatMap((unit) => {
      const slug = unitSlug(unit)
      const watcher = prefecture ? WATCHERS[unit.role] : undefined
      const staff = watcher ? [...UNIT_STAFF, [watcher[0], [watcher[1]]] as const] : UNIT_STAFF
      return staff.map(([post, duties]) => person(centreUsername(tenantCode, `${slug}-${post}`), unit.code, duties))
    }),
  ]
}

const platformPeople = (): SeedPerson[] =>
  PLATFORM_STAFF.map(([post, duty]) => {
    const username = centreUsername(PLATFORM.code, post)
    return { id: personId(username), username, name: nameIn('SICHUAN', randomFrom(username)).name, memberships: [{ tenantCode: PLATFORM.code, unitCode: null, duties: [duty] }] }
  })

export type DemoAccount = { sub: string; username: string; password: string; name: string; tenant: string; unit: string; duties: readonly string[]; featured: boolean }

/** Tenants whose whole centre and some units may sign in; of the others a desk and a unit. */
const SHOWN_WHOLE: readonly string[] = ['510800', '510802', '510824', '653100', '653101', '653125']
const WHOLE_UNITS = /-(zhujian-(leader|chief|liaison|liaison2|handler)|(chengguan|shijian|renshe|ranqi|gongdian)-(leader|chief|liaison)|(gongdian|shuiwu)-overseer|duchashi-supervision|jijian-viewer)$/
const SOME = /-(agent|dispatcher|zhujian-(liaison|leader))$/

/** The accounts of the demonstration: a part of the people, those whose desks are worth seeing. */
export async function demoPeople(_ownerUrl?: string): Promise<readonly DemoAccount[]> {
  return seedPeople().filter(hasAccount).map(accountOf)
}

function hasAccount({ username, memberships: [home] }: SeedPerson): boolean {
  if (home?.tenantCode === PLATFORM.code) return true
  if (!home || !SHOWN_WHOLE.includes(home.tenantCode)) return SOME.test(username)
  return home.unitCode === null || WHOLE_UNITS.test(username)
}

/** The few that are printed at the start: every desk once, and both prefectures. */
const FEATURED: readonly string[] = [
  'kashi-agent', 'kashi-online', 'kashi-dispatcher', 'kashi-coordinator', 'kashi-overseer',
  'shache-agent', 'shache-dispatcher', 'shache-zhujian-liaison', 'shache-zhujian-leader', 'shache-zhujian-chief', 'shache-result', 'shache-callback', 'shache-supervisor',
  'kashishi-dispatcher', 'kashishi-chengguan-liaison',
  'guangyuan-dispatcher', 'cangxi-agent', 'cangxi-dispatcher', 'kashi-admin',
  'kashi-gongdian-overseer', 'kashi-onboarding', 'pingtai-platform',
]

function accountOf({ id, username, name, memberships }: SeedPerson): DemoAccount {
  const [home, ...more] = memberships
  const tenant = TENANTS.find(({ code }) => code === home?.tenantCode)
  const unit = tenant && home?.unitCode ? unitsFor(tenant).find(({ code }) => code === home.unitCode)?.name : undefined
  const others = more.flatMap(({ tenantCode, duties }) => duties.map((duty) => `${nameOf(tenantCode)}${dutyNames[duty]}`))
  return {
    sub: id, username, password: DEMO_PASSWORD, name, tenant: tenant?.name ?? PLATFORM.name, unit: unit ?? (tenant ? `${tenant.shortName}12345中心` : PLATFORM.name),
    featured: FEATURED.includes(username),
    duties: [...(home?.duties ?? []).map((duty) => dutyNames[duty]), ...others],
  }
}

const nameOf = (tenantCode: string): string => TENANTS.find(({ code }) => code === tenantCode)?.name ?? ''
