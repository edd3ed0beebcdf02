import type { Duty } from '@hotline/domain/access/duties.ts'
import type { Inputs, Outputs } from '../../../lib/api.ts'
import { fromInput } from '../../../lib/time.ts'

export type Post = Outputs['delegation']['mine']['posts'][number]
export type Delegation = Outputs['delegation']['mine']['current'][number]
export type Settings = Outputs['delegation']['mine']['settings']

export type Draft = { post: string; duties: Duty[]; delegateId: string; from: string; until: string; reason: string }

export const postKey = ({ membershipId, viaId }: Pick<Post, 'membershipId' | 'viaId'>): string => `${membershipId}:${viaId ?? ''}`

/** What the form starts from: the first post with all its duties. */
export const draftFor = (posts: readonly Post[]): Draft => ({ post: posts[0] ? postKey(posts[0]) : '', duties: posts[0]?.duties ?? [], delegateId: '', from: '', until: '', reason: '' })

/** What is sent; null while something is missing. A first day counts from its morning, a last day to its end. */
export function wantedOf(giverId: string, draft: Draft, posts: readonly Post[]): Inputs['delegation']['make'] | null {
  const post = posts.find((each) => postKey(each) === draft.post)
  const until = fromInput(draft.until)
  const reason = draft.reason.trim()
  if (!post || !draft.duties.length || !draft.delegateId || !until || reason.length < 2) return null
  return { giverId, membershipId: post.membershipId, viaId: post.viaId, delegateId: draft.delegateId, duties: draft.duties, from: draft.from ? fromInput(`${draft.from}T00:00`) : null, until, reason }
}
