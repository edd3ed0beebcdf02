import { actionNames, type Action } from '@hotline/domain/access/action.ts'
import { dutyNames, type Duty } from '@hotline/domain/access/duties.ts'
import { explained } from '@hotline/domain/access/explain.zh-CN.ts'
import { permissionsOf, signOf } from '@hotline/domain/access/matrix.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { Sign } from './sign.tsx'
import { useMatrixCopy } from './use-copy.ts'

/** The chosen cell in plain words: who, what, on which orders, what is on top, and where the rule book says so. */
export function CellPane(props: { duty: Duty; action: Action; people: number | undefined }) {
  const { duty, action, people } = props
  const t = useMatrixCopy()
  const { title, allowed, grants, bans, notes } = explained(duty, action)
  const sign = signOf(permissionsOf(duty, action))
  return (
    <div className="mx-pane ui-scroll" aria-live="polite">
      <h2>{sign && <Sign reach={sign.reach} some={sign.some} />}{title}</h2>
      {allowed && (
        <dl>
          <dt>{t('who')}</dt><dd>{t('whoSays', { duty: dutyNames[duty] })}{people !== undefined && t('whoCount', { n: people })}</dd>
          <dt>{t('what')}</dt><dd>{actionNames[action]}</dd>
          <dt>{t('on')}</dt>
          <dd><ul>{grants.map((grant) => <li key={grant.name}><Tag>{grant.name}</Tag> {grant.says} <span className="ui-muted">{t('rule', { rule: grant.rule })}</span></li>)}</ul></dd>
          <dt>{t('bans')}</dt>
          <dd><ul>{bans.map((ban) => <li key={ban.rule}>{ban.says} <span className="ui-muted">{t('rule', { rule: ban.rule })}</span></li>)}</ul></dd>
        </dl>
      )}
      {notes.length > 0 && <section aria-label={t('notes')}>{notes.map((note) => <p key={note}>{note}</p>)}</section>}
    </div>
  )
}
