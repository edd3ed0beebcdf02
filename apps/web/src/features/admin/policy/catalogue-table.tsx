import { ruleLevelNames, ruleRankNames } from '@hotline/domain/routing/names.zh-CN.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { useState, type ReactNode } from 'react'
import type { Outputs } from '../../../lib/api.ts'
import { serverNow } from '../../../lib/now.ts'
import { dayText } from '../../../lib/time.ts'
import { whenText, whoText } from './catalogue-text.ts'
import { useCategoryPaths } from './use-category-paths.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

export type CatalogueLine = Outputs['policy']['catalogue'][number]
/** So many are drawn at once; whoever looks for one types a few words. */
const SHOWN = 60

/** Entries of the dispatch catalogue with a search over matter, unit and ground; `end` draws what may be done with one. */
export function CatalogueTable(props: { lines: readonly CatalogueLine[]; end?: (line: CatalogueLine) => ReactNode }) {
  const t = usePolicyCopy()
  const pathOf = useCategoryPaths()
  const [seek, setSeek] = useState('')
  const wanted = seek.trim()
  const found = props.lines.filter((line) => !wanted || [line.categoryCode, pathOf(line.categoryCode), whoText(line, t), whenText(line, t), line.basisText].some((text) => text.includes(wanted)))
  const shown = found.slice(0, SHOWN)
  return (
    <div className="pol-terms">
      <div className="ui-row">
        <input className="ui-input pol-cat-seek" type="search" aria-label={t('cat.seek')} placeholder={t('cat.seek')} value={seek} onChange={(event) => setSeek(event.target.value)} />
        <span className="ui-hint" role="status">{found.length ? t('cat.count', { n: found.length }) : t('cat.noneFound')}</span>
      </div>
      {shown.length > 0 && (
        <table className="pol-cat-table">
          <thead><tr><th scope="col">{t('cat.matter')}</th><th scope="col">{t('cat.who')}</th><th scope="col">{t('cat.ground')}</th>{props.end && <th scope="col" aria-label={t('edit')} />}</tr></thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.id}>
                <th scope="row">{pathOf(line.categoryCode)}<span className="ui-hint"> {ruleLevelNames[line.level]}</span></th>
                <td>{whenText(line, t) && <span className="ui-hint">{whenText(line, t)}：</span>}{whoText(line, t)}{line.grassrootsForbidden && <span className="ui-hint"> · {t('cat.mark')}</span>}</td>
                <td>{line.basisText} <Marks line={line} /></td>
                {props.end && <td>{props.end(line)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown.length && <p className="ui-hint">{t('cat.more', { n: found.length - shown.length })}</p>}
    </div>
  )
}

function Marks({ line }: { line: CatalogueLine }) {
  const t = usePolicyCopy()
  return (
    <>
      <span className="ui-hint">{ruleRankNames[line.rank]}{line.number !== null && ` · ${t('cat.version', { n: line.number })}`}</span>
      {line.source !== 'LIST' && <Tag>{t('cat.precedent')}</Tag>}
      {line.effectiveFrom > serverNow() && <Tag tone="dashed">{t('cat.coming', { day: dayText(line.effectiveFrom) })}</Tag>}
      {line.effectiveTo && <Tag tone="dashed">{t('cat.ending', { day: dayText(line.effectiveTo) })}</Tag>}
    </>
  )
}
