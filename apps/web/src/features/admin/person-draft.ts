import type { Duty } from '@hotline/domain/access/duties.ts'
import type { Inputs, Outputs } from '../../lib/api.ts'

export type Person = Outputs['admin']['person']
export type Wanted = Inputs['admin']['savePerson']
export type Post = Wanted['memberships'][number]

export const EMPTY_POST: Post = { id: null, unitId: null, duties: [], until: null }
export const NEWCOMER: Wanted = { personId: null, username: '', name: '', memberships: [EMPTY_POST] }

/** What the form starts from. */
export const wantedOf = ({ personId, username, name, memberships }: Person): Wanted => ({
  // The number isn't among them: what is shown of it is masked, and what isn't said stays as it was.
  personId, username, name, memberships: memberships.map(({ id, unitId, duties, until }) => ({ id, unitId, duties, until })),
})

/** Another unit, or none: of the duties stay those that may be held there. */
export const movedTo = (post: Post, unitId: number | null, allowed: readonly Duty[]): Post => ({ ...post, unitId, duties: post.duties.filter((duty) => allowed.includes(duty)) })

export const toggledDuty = (post: Post, duty: Post['duties'][number]): Post => ({ ...post, duties: post.duties.includes(duty) ? post.duties.filter((each) => each !== duty) : [...post.duties, duty] })

export const isMobile = (said: string): boolean => /^1\d{10}$/.test(said.replace(/[\s-]/g, ''))

/** What the server would refuse for its form alone. */
export const isComplete = ({ personId, username, name, memberships }: Wanted): boolean =>
  name.trim() !== '' && /^[a-z0-9][a-z0-9._-]{2,63}$/.test(username.trim().toLowerCase()) && memberships.every(({ duties, mobile }) => duties.length > 0 && (!mobile || isMobile(mobile))) && (personId !== null || memberships.length > 0)
