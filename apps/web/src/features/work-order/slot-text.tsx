import { openSlots, TEMPLATES, type TemplateUse } from '@hotline/domain/work-order/phrases/templates.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useLayoutEffect, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { TemplateKeeper } from './template-keeper.tsx'
import { useOrderCopy } from './use-copy.ts'
import { useTemplates } from './use-templates.ts'
import './form-kit.css'

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'onKeyDown' | 'ref'> & { templates: TemplateUse; value: string; onText: (text: string) => void }

/** A text that may start from a template, shipped, the centre's or one's own: its slots are walked with Tab, and what is still open is told under it. */
export function SlotText({ templates, value, onText, ...rest }: Props) {
  const t = useOrderCopy()
  const place = useRef<HTMLTextAreaElement>(null)
  // the text changes first, the caret after it
  const from = useRef<number>(undefined)
  const { saved, slots: known } = useTemplates()
  const [keeping, setKeeping] = useState(false)
  const slots = openSlots(value, known)

  const goTo = (after: number): boolean => {
    const next = openSlots(place.current?.value ?? '', known).find((slot) => slot.from >= after)
    if (!next || !place.current) return false
    place.current.focus()
    place.current.setSelectionRange(next.from, next.to)
    return true
  }
  useLayoutEffect(() => {
    if (from.current === undefined) return
    goTo(from.current)
    from.current = undefined
  }, [value])

  const insert = ({ text }: { text: string }) => {
    const at = value.trim() ? (place.current?.selectionStart ?? value.length) : 0
    from.current = at
    onText(value.trim() ? value.slice(0, at) + text + value.slice(place.current?.selectionEnd ?? at) : text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return
    // past the last slot the key is the browser's again: nobody is caught in a text
    if (goTo(event.currentTarget.selectionEnd)) event.preventDefault()
  }
  return (
    <div className="order-slots">
      <textarea {...rest} ref={place} value={value} onChange={(event) => onText(event.target.value)} onKeyDown={onKeyDown} />
      <div className="ui-row is-wrap" role="toolbar" aria-label={t('template')}>
        <span className="ui-hint">{t('template')}</span>
        {TEMPLATES[templates].map((template) => <Button key={template.key} look="link" size="s" title={template.text} onPress={() => insert(template)}>{template.name}</Button>)}
        {saved.filter(({ use }) => use === templates).map((template) => <Button key={template.id} look="link" size="s" title={template.text} onPress={() => insert(template)}>{template.name}</Button>)}
        <Button look="link" size="s" pressed={keeping} onPress={() => setKeeping(!keeping)}>{t('template.keep')}</Button>
        {slots.length > 0 && <span className="ui-hint ui-end">{t('template.open', { n: slots.length })}</span>}
      </div>
      {keeping && <TemplateKeeper use={templates} text={value} onClose={() => (setKeeping(false), place.current?.focus())} />}
    </div>
  )
}
