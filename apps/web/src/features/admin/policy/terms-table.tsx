import { POLICY, type PolicyKind } from '@hotline/domain/policy/kinds.ts'
import { valueAt } from '@hotline/domain/policy/terms.ts'
import { standingOf } from '@hotline/domain/policy/tighten.ts'
import { useState } from 'react'
import { termText } from './term-text.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

/** The numbers of two versions side by side; for a county what it inherits, what it tightened, and what holds. */
export function TermsTable(props: { kind: PolicyKind; content: unknown; before: unknown; base: unknown; title: string }) {
  const { kind, content } = props
  const t = usePolicyCopy()
  const county = props.base !== null
  const against = county ? props.base : props.before
  const [whole, setWhole] = useState(against === null)
  const rows = POLICY[kind].terms.map((term) => {
    const [old, own] = [valueAt(against, term.path), valueAt(content, term.path)]
    const standing = own === undefined || against === null ? ('SAME' as const) : standingOf(term, old, own)
    return { term, old, own, standing }
  })
  const shown = rows.filter(({ standing }) => whole || standing !== 'SAME')
  const groups = [...new Set(shown.map(({ term }) => term.group))]
  return (
    <div className="pol-terms">
      <div className="ui-row">
        <h3>{props.title}</h3>
        {against !== null && (
          <label className="ui-check ui-end"><input type="checkbox" checked={!whole} onChange={(event) => setWhole(!event.target.checked)} />{t('onlyChanged')}</label>
        )}
      </div>
      {!shown.length && <p className="ui-hint">{t('sameAll')}</p>}
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('term')}</th>
              {against !== null && <th scope="col">{t(county ? 'base' : 'before')}</th>}
              <th scope="col">{t(county ? 'ownValue' : 'after')}</th>
              {against !== null && <th scope="col">{t(county ? 'inForce' : 'compareWord')}</th>}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr><th scope="rowgroup" colSpan={4}>{group}</th></tr>
              {shown.filter(({ term }) => term.group === group).map(({ term, old, own, standing }) => (
                <tr key={term.path} data-standing={standing === 'SAME' ? undefined : standing}>
                  <th scope="row">{term.label}</th>
                  {against !== null && <td>{termText(term, old)}</td>}
                  <td>{county && own === undefined ? <span className="ui-hint">{t('inherits')}</span> : <b>{termText(term, own)}</b>}</td>
                  {against !== null && <td>{county ? termText(term, standing === 'TIGHTER' ? own : old) : standing === 'SAME' ? '' : t(term.way === 'FIXED' || term.way === 'OWN' ? 'OTHER' : standing)}</td>}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </div>
  )
}
