import { reachNames, type Reach } from '@hotline/domain/access/scope-words.zh-CN.ts'

/** How far a permission reaches, as a shape: told apart without colour. A line under it: only a part of that. */
export function Sign(props: { reach: Reach; some?: boolean }) {
  return <i className={`mx-sign is-${props.reach.toLowerCase()}${props.some ? ' is-some' : ''}`} aria-hidden title={reachNames[props.reach]} />
}
