import { slotsIn, type TemplateUse } from '@hotline/domain/work-order/phrases/templates.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOrderCopy } from './use-copy.ts'
import { useTemplates, type SavedTemplate } from './use-templates.ts'

const MOST_NAME = 12

/** Keeps the text as a template, one's own or the centre's, and lets those go that are no longer wanted. Not a form: it stands inside one. */
export function TemplateKeeper({ use, text, onClose }: { use: TemplateUse; text: string; onClose: () => void }) {
  const t = useOrderCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const id = useId()
  const { saved, mayShare } = useTemplates()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const again = () => cache.invalidateQueries({ queryKey: trpc.template.list.pathKey() })
  const save = useMutation(trpc.template.save.mutationOptions({ onSuccess: () => void again().then(onClose) }))
  const remove = useMutation(trpc.template.remove.mutationOptions({ onSuccess: () => void again() }))
  const problem = save.error ?? remove.error
  const mine = saved.filter((template) => template.use === use && template.mayChange)
  // the same name replaces what had it: so a template is changed
  const same = mine.find((template) => template.name === name.trim() && template.shared === shared)
  const off = !name.trim() ? t('template.nameMissing') : !text.trim() ? t('template.textMissing') : slotsIn(text).length ? undefined : t('template.slotMissing')
  const keep = () => void (!off && !save.isPending && save.mutate({ id: same?.id, use, name, text, shared }))
  return (
    <div
      className="order-templates" role="group" aria-label={t('template.keep')}
      onKeyDown={(event) => {
        onEscape(onClose)(event)
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'text' || event.nativeEvent.isComposing) return
        event.preventDefault()
        keep()
      }}
    >
      <div className="ui-row is-wrap">
        <label htmlFor={id}>{t('template.name')}</label>
        <input id={id} type="text" className="ui-input" value={name} maxLength={MOST_NAME} autoFocus onChange={(event) => setName(event.target.value)} />
        {mayShare && <label className="ui-row"><input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />{t('template.shared')}</label>}
        <Button look="plain" size="s" busy={save.isPending} off={off} onPress={keep}>{t(same ? 'template.replace' : 'template.save')}</Button>
        <Button look="link" size="s" onPress={onClose}>{t('template.close')}</Button>
      </div>
      <span className="ui-hint" role="status">{name.trim() && off ? off : t('template.slotHint')}</span>
      {problem && <b role="alert" className="ui-field-error">{whyOf(problem)}</b>}
      {mine.length > 0 && (
        <ul className="ui-row is-wrap" aria-label={t('template.mine')}>
          {mine.map((template) => <Kept key={template.id} template={template} busy={remove.isPending} onRemove={() => remove.mutate({ id: template.id })} />)}
        </ul>
      )}
    </div>
  )
}

/** One that may be let go: the second press does it, since it is gone for everybody who used it. */
function Kept({ template, busy, onRemove }: { template: SavedTemplate; busy: boolean; onRemove: () => void }) {
  const t = useOrderCopy()
  const [sure, setSure] = useState(false)
  const { name, text, shared } = template
  return (
    <li>
      <span title={text}>{name}{shared && <small className="ui-muted"> {t('template.ofCentre')}</small>}</span>{' '}
      <Button look="link" size="s" busy={busy} label={t(sure ? 'template.removeSure' : 'template.removeOne', { name })} onPress={() => (sure ? onRemove() : setSure(true))}>{t(sure ? 'template.sure' : 'template.remove')}</Button>
    </li>
  )
}
