import { changeKindOf, entryOf, type CatalogueChange, type CatalogueEntry } from '@hotline/domain/routing/catalogue-changes.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useState } from 'react'
import { EntryText } from './catalogue-compare.tsx'
import { CatalogueNow } from './catalogue-now.tsx'
import type { CatalogueLine } from './catalogue-table.tsx'
import { EntryForm } from './entry-form.tsx'
import { useCategoryPaths } from './use-category-paths.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

/** What is being written: the place among the changes it goes to, the entry it takes the place of, what it starts from. */
type Writing = { index: number; ruleId: number | null; from: CatalogueEntry | null }

/** Drafts a version of the catalogue: entries are added, changed and ended one by one; nothing holds before it is published. */
export function CatalogueDraft(props: { changes: readonly CatalogueChange[]; onChange: (changes: readonly CatalogueChange[]) => void }) {
  const { changes, onChange } = props
  const t = usePolicyCopy()
  const pathOf = useCategoryPaths()
  const [writing, setWriting] = useState<Writing | null>(null)
  const [known, setKnown] = useState<ReadonlyMap<number, CatalogueLine>>(new Map())
  const put = (index: number, change: CatalogueChange) => onChange(index < changes.length ? changes.map((each, at) => (at === index ? change : each)) : [...changes, change])
  const take = (line: CatalogueLine) => setKnown((before) => new Map(before).set(line.id, line))
  const touched = new Set(changes.flatMap(({ ruleId }) => ruleId ?? []))
  const label = ({ ruleId, entry }: CatalogueChange) => pathOf(entry?.categoryCode ?? known.get(ruleId ?? 0)?.categoryCode ?? '') || `#${ruleId}`
  return (
    <>
      <section className="ui-part" aria-label={t('cat.changes')}>
        <h3 className="pol-cat-title">{t('cat.changes')}</h3>
        {!changes.length && <p className="ui-hint">{t('cat.none')}</p>}
        <ol className="pol-cat">
          {changes.map((change, index) => (
            <li key={`${index}:${change.ruleId}`}>
              <Tag tone={change.entry ? 'strong' : 'dashed'}>{t(`cat.${changeKindOf(change)}`)}</Tag>
              <span><b>{label(change)}</b>{change.entry && <EntryText entry={change.entry} />}</span>
              <span className="ui-row ui-end">
                {change.entry && <Button look="link" size="s" label={`${t('cat.edit')} ${label(change)}`} onPress={() => setWriting({ index, ruleId: change.ruleId, from: change.entry })}>{t('cat.edit')}</Button>}
                <Button look="link" size="s" label={`${t('cat.undo')} ${label(change)}`} onPress={() => onChange(changes.filter((_, at) => at !== index))}>{t('cat.undo')}</Button>
              </span>
            </li>
          ))}
        </ol>
      </section>
      {writing && (
        <EntryForm
          key={`${writing.index}:${writing.ruleId}`} start={writing.from} title={t(writing.ruleId === null ? 'cat.formAdd' : 'cat.formChange')} onCancel={() => setWriting(null)}
          onKeep={(entry) => {
            put(writing.index, { ruleId: writing.ruleId, entry })
            setWriting(null)
          }}
        />
      )}
      <CatalogueNow
        keys={<Button look="outline" size="s" onPress={() => setWriting({ index: changes.length, ruleId: null, from: null })}>{t('cat.add')}</Button>}
        end={(line) => line.own && line.source === 'LIST' && !line.effectiveTo && !touched.has(line.id) && (
          <span className="ui-row">
            <Button look="link" size="s" label={`${t('cat.edit')} ${pathOf(line.categoryCode)}`} onPress={() => { take(line); setWriting({ index: changes.length, ruleId: line.id, from: entryOf(line) }) }}>{t('cat.edit')}</Button>
            <Button look="link" size="s" label={`${t('cat.end')} ${pathOf(line.categoryCode)}`} onPress={() => { take(line); put(changes.length, { ruleId: line.id, entry: null }) }}>{t('cat.end')}</Button>
          </span>
        )}
      />
    </>
  )
}
