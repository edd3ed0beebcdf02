import { abilityOf, conditionsFor } from '@hotline/domain/access/ability.ts'
import { ACTIONS } from '@hotline/domain/access/action.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import type { Attack } from './by-id.ts'
import { everyDuty } from './cast.ts'
import { leak, whoIs } from './world.ts'

/** Somebody who differs in one thing. Each thing that an actor is, so that a new one is tried by itself. */
const CHANGES = {
  personId: ({ personId }) => `${personId}-x`,
  name: ({ name }) => `${name}某`,
  actsFor: () => [{ personId: 'x-somebody', name: '某某' }],
  membershipId: ({ membershipId }) => membershipId + 1_000_000,
  tenantId: ({ tenantId }) => tenantId + 1_000_000,
  tenantKind: ({ tenantKind }) => (tenantKind === 'PREFECTURE' ? 'COUNTY' : 'PREFECTURE'),
  tenantName: ({ tenantName }) => `${tenantName}某`,
  prefectureId: ({ prefectureId }) => prefectureId + 1_000_000,
  unitId: ({ unitId }) => (unitId ?? 0) + 1_000_000,
  unitName: ({ unitName }) => `${unitName}某`,
  unitIds: ({ unitIds }) => [...unitIds, 1_000_000],
  avoidedUnitIds: ({ avoidedUnitIds }) => [...avoidedUnitIds, 1_000_000],
  lineUnitIds: ({ lineUnitIds }) => [...lineUnitIds, 1_000_000],
  duties: ({ duties }) => [...duties, duties.includes('CENTRE_DIRECTOR') ? 'DISPATCHER' : 'CENTRE_DIRECTOR'],
  permissionVersion: ({ permissionVersion }) => permissionVersion + 1,
} as const satisfies { [Thing in keyof Actor]: (actor: Actor) => Actor[Thing] }

/** What is remembered of somebody's rights is nobody else's: who differs in one thing has what the rules give to just him. */
export async function attackAbilities({ product, findings, members }: Attack): Promise<void> {
  const sessions = openSessions(product.app.pool, product.app.reference)
  for (const member of everyDuty(members, 2)) {
    // Whom a broken guard has shut out meanwhile holds nothing to be remembered.
    const session = await sessions.of(member.personId, member.membershipId).catch(() => null)
    if (!session) continue
    const { actor } = session
    abilityOf(actor)
    for (const [thing, change] of Object.entries(CHANGES)) {
      const other: Actor = { ...actor, [thing]: change(actor) }
      findings.attempts += 1
      findings.seen.add(`ability ${thing}`)
      const remembered = abilityOf(other)
      const differs = ACTIONS.find((action) => said(remembered.rulesFor(action, 'WorkOrder').map(({ conditions }) => conditions)) !== said(conditionsFor(other, action)))
      if (differs) leak(findings, `${whoIs(member)}, was he of another ${thing}, would keep his right to ${differs}`)
    }
  }
}

const said = (conditions: readonly unknown[]): string => conditions.map((each) => JSON.stringify(each)).sort().join()
