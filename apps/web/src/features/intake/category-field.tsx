import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Kbd } from '@hotline/ui/kbd.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useIntakeText } from './text.ts'
import { useCategories } from './use-categories.ts'
import { useSuggestion } from './use-suggestion.ts'
import { useWork } from './work.ts'

/** The leaf of the matter tree: found by pinyin, or the nth suggestion taken with Alt and its digit. */
export function CategoryField() {
  const t = useIntakeText()
  const { form, patch, errorAt } = useWork()
  const { nodes, pathOf } = useCategories()
  const suggestion = useSuggestion(form.content)
  const suggested = suggestion.data?.categories ?? []
  const sum = suggested.reduce((total, each) => total + each.score, 0)
  const take = (at: number) => {
    const code = suggested[at]?.code
    if (!code) return false
    patch({ categoryCode: code })
  }
  useHotkeys({ 'Alt+1': () => take(0), 'Alt+2': () => take(1), 'Alt+3': () => take(2) })

  return (
    <Field
      label={t('category')}
      error={errorAt('categoryCode')}
      hint={
        suggested.length ? (
          <ol className="intake-suggested" aria-label={t('category')}>
            {suggested.map((each, at) => (
              <li key={each.code}>
                <button type="button" aria-pressed={each.code === form.categoryCode} title={t('category.why', { words: each.words.map((word) => `“${word}”`).join('') })} onClick={() => take(at)}>
                  <Kbd keys={`Alt+${at + 1}`} />
                  <span>{each.name}</span>
                  <small>
                    {Math.round((each.score / sum) * 100)}%{at === 0 && ` ${t('category.why', { words: each.words.slice(0, 3).map((word) => `“${word}”`).join('') })}`}
                  </small>
                </button>
              </li>
            ))}
          </ol>
        ) : (
          <span>{form.content.trim() && suggestion.isSuccess ? t('category.none') : t('category.waiting')}</span>
        )
      }
    >
      {({ id, describedBy, invalid }) => (
        <TreeField
          id={id} describedBy={describedBy} invalid={invalid} label={t('category')} placeholder={t('category.pick')} nodes={nodes} value={form.categoryCode ?? undefined}
          shown={form.categoryCode ? pathOf(form.categoryCode) : undefined} onPick={(node) => patch({ categoryCode: node.key })}
        />
      )}
    </Field>
  )
}
