import type { Actor } from '@hotline/domain/access/actor.ts'
import type { App } from '../context.ts'
import type { UnitRow } from '../directory/reference.ts'
import { openSessions, systemActor } from '../session/actor.ts'
import { centreUsername, personId } from './people.ts'
import { unitSlug } from './slugs.ts'

/** The people of the demonstration, each as the actor a real session would make of them. */
export type Cast = {
  centre: (tenantCode: string, post: string) => Promise<Actor>
  unit: (tenantCode: string, unit: Pick<UnitRow, 'role' | 'name' | 'code'>, post: string) => Promise<Actor>
  system: (tenantId: number) => Promise<Actor>
}

export function openCast(app: Pick<App, 'pool' | 'reference'>): Cast {
  const sessions = openSessions(app.pool, app.reference)
  const known = new Map<string, Promise<Actor>>()
  const person = (username: string): Promise<Actor> => {
    const actor = known.get(username) ?? sessions.of(personId(username), null).then((session) => session.actor)
    known.set(username, actor)
    return actor
  }
  return {
    centre: (tenantCode, post) => person(centreUsername(tenantCode, post)),
    unit: (tenantCode, { role, name, code }, post) => person(centreUsername(tenantCode, `${unitSlug({ role: role ?? 'TOWNSHIP', name, code })}-${post}`)),
    system: (tenantId) => systemActor(app, tenantId),
  }
}
