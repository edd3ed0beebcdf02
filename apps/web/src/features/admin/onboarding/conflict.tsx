import { Button } from '@hotline/ui/button.tsx'
import { whenText } from '../../../lib/time.ts'
import type { Stored } from './use-step-draft.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** Two people changed the same step: what each wrote, beside each other, and which one stays. */
export function Conflict<C>(props: { mine: C; theirs: Stored<C>; fields: readonly { key: string; label: string; show: (content: C) => string }[]; onKeep: (whose: 'mine' | 'theirs') => void }) {
  const t = useOnboardingCopy()
  const { mine, theirs, fields } = props
  const differing = fields.filter(({ show }) => show(mine) !== show(theirs.content))
  const who = t('conflict.theirs', { name: theirs.savedByName ?? '', at: theirs.savedAt ? whenText(theirs.savedAt) : '' })
  return (
    <section className="onb-conflict" role="alert" aria-label={t('conflict')}>
      <b>{t('conflict')}</b>
      <table>
        <thead><tr><th scope="col">{t('conflict.field')}</th><th scope="col">{t('conflict.mine')}</th><th scope="col">{who}</th></tr></thead>
        <tbody>
          {differing.map(({ key, label, show }) => <tr key={key}><th scope="row">{label}</th><td>{show(mine) || t('none')}</td><td>{show(theirs.content) || t('none')}</td></tr>)}
          {!differing.length && <tr><td colSpan={3}>{t('conflict.same')}</td></tr>}
        </tbody>
      </table>
      <div className="ui-row is-wrap">
        <Button size="s" onPress={() => props.onKeep('mine')}>{t('conflict.keepMine')}</Button>
        <Button size="s" onPress={() => props.onKeep('theirs')}>{t('conflict.keepTheirs')}</Button>
        <span className="ui-hint">{t('conflict.hint')}</span>
      </div>
    </section>
  )
}
