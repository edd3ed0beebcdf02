import { changeKindOf, type CatalogueChange, type CatalogueEntry } from '@hotline/domain/routing/catalogue-changes.ts'
import { ruleLevelNames, ruleRankNames } from '@hotline/domain/routing/names.zh-CN.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { CatalogueTable, type CatalogueLine } from './catalogue-table.tsx'
import { whenText, whoText } from './catalogue-text.ts'
import { useCategoryPaths } from './use-category-paths.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

const TONES = { ADD: 'strong', CHANGE: 'plain', END: 'dashed' } as const

/** What a version of the catalogue adds, changes and ends, each beside what it was; of the first one, what it held. */
export function CatalogueCompare(props: { changes: readonly CatalogueChange[]; lines: readonly CatalogueLine[]; initial: boolean }) {
  const t = usePolicyCopy()
  const pathOf = useCategoryPaths()
  if (props.initial) return <><h3 className="pol-cat-title">{t('cat.initialLines')}</h3><CatalogueTable lines={props.lines} /></>
  return (
    <div className="pol-terms">
      <h3>{t('cat.changes')}</h3>
      <ol className="pol-cat">
        {props.changes.map((change) => {
          const before = props.lines.find(({ id }) => id === change.ruleId)
          const shown = change.entry ?? before
          const kind = changeKindOf(change)
          return (
            <li key={`${change.ruleId ?? ''}:${JSON.stringify(change.entry)}`}>
              <Tag tone={TONES[kind]}>{t(`cat.${kind}`)}</Tag>
              <span>
                <b>{shown ? pathOf(shown.categoryCode) : t('cat.gone')}</b>
                {change.entry && <EntryText entry={change.entry} />}
                {change.ruleId !== null && (before ? <span className="pol-cat-was">{t('cat.was')} <EntryText entry={before} /></span> : <span className="ui-hint">{t('cat.gone')}</span>)}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** One entry in words: who, under which conditions, at which level, on what ground. */
export function EntryText({ entry }: { entry: CatalogueEntry }) {
  const t = usePolicyCopy()
  const when = whenText(entry, t)
  return (
    <span className="pol-cat-entry">
      {when && <span>{when}：</span>}{whoText(entry, t)}
      <span className="ui-hint"> {ruleLevelNames[entry.level]} · {ruleRankNames[entry.rank]} · {entry.basisText}{entry.grassrootsForbidden && ` · ${t('cat.forbidden')}`}</span>
    </span>
  )
}
