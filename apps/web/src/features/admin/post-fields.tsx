import { dutyNames } from '@hotline/domain/access/duties.ts'
import { dutiesFor, PLAIN_UNIT, type PostUnit } from '@hotline/domain/access/people-rules.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useMe } from '../../lib/me.ts'
import { serverNow } from '../../lib/now.ts'
import { dateKey, fromInput } from '../../lib/time.ts'
import { isMobile, movedTo, toggledDuty, type Post } from './person-draft.ts'
import { usePeopleCopy } from './use-people-copy.ts'

const CENTRE = 'centre'

/** One membership: for which unit, with which duties, and where messages about it go. */
export function PostFields(props: { n: number; post: Post; /** the number kept for it, masked */ mobile: string | null; units: readonly TreeNode[]; unitOf: (id: number) => PostUnit | undefined; locked: boolean; onChange: (post: Post) => void; onDrop: () => void }) {
  const { post, locked } = props
  const t = usePeopleCopy()
  const { membership } = useMe()
  const allowedAt = (unitId: number | null) => dutiesFor(membership.tenantKind, unitId === null ? null : (props.unitOf(unitId) ?? PLAIN_UNIT))
  const nodes: TreeNode[] = [{ key: CENTRE, label: t('centre') }, ...props.units]
  return (
    <fieldset className="adm-post" disabled={locked}>
      <legend>{t('post', { n: props.n })}</legend>
      <TreeField label={t('unit')} nodes={nodes} value={post.unitId === null ? CENTRE : String(post.unitId)} onPick={({ key }) => {
        const unitId = key === CENTRE ? null : Number(key)
        props.onChange(movedTo(post, unitId, allowedAt(unitId)))
      }} />
      <div className="adm-duties" role="group" aria-label={t('duties')}>
        {allowedAt(post.unitId).map((duty) => (
          <label key={duty} className="ui-check">
            <input type="checkbox" checked={post.duties.includes(duty)} onChange={() => props.onChange(toggledDuty(post, duty))} />
            {dutyNames[duty]}
          </label>
        ))}
      </div>
      <Field label={t('until')} hint={t('untilHint')}>
        {({ id, describedBy }) => <input id={id} type="date" className="ui-input" aria-describedby={describedBy} min={dateKey(serverNow())} value={post.until ? dateKey(post.until) : ''} onChange={({ target }) => props.onChange({ ...post, until: fromInput(target.value) })} />}
      </Field>
      <MobileField post={post} kept={props.mobile} onChange={props.onChange} />
      {!locked && <span><Button size="s" look="link" onPress={props.onDrop}>{t('dropPost')}</Button></span>}
    </fieldset>
  )
}

/** A kept number is never read back: another may be written over it, or it is taken away. */
function MobileField({ post, kept, onChange }: { post: Post; kept: string | null; onChange: (post: Post) => void }) {
  const t = usePeopleCopy()
  const shown = post.mobile === null ? null : kept
  return (
    <Field label={t('mobile')} hint={t('mobileHint')} error={post.mobile && !isMobile(post.mobile) ? t('mobileWrong') : undefined}>
      {({ id, describedBy, invalid }) => (
        <span className="ui-row">
          <input id={id} className="ui-input" type="tel" inputMode="numeric" autoComplete="off" maxLength={16} aria-describedby={describedBy} aria-invalid={invalid || undefined} placeholder={shown ?? ''} value={post.mobile ?? ''} onChange={({ target }) => onChange({ ...post, mobile: target.value || undefined })} />
          {shown && !post.mobile && <Button size="s" look="link" onPress={() => onChange({ ...post, mobile: null })}>{t('mobileDrop')}</Button>}
        </span>
      )}
    </Field>
  )
}
