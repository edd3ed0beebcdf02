import { defectNames, REPLY_DEFECTS, type ReplyDefect } from '@hotline/domain/work-order/reply-checklist.ts'
import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Kbd } from '@hotline/ui/kbd.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import { useEffect, useRef } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { Saved } from '../work-order/handling/saved.tsx'
import { WritingHere } from '../work-order/presence.tsx'
import { Stale } from '../work-order/stale.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { DEFECT_KEYS, toggled } from './shortcuts.ts'
import { useReviewCopy } from './use-copy.ts'

export type VerdictForm = { refusing: boolean; opinion: string; defects: ReplyDefect[] }
const NOTHING: VerdictForm = { refusing: false, opinion: '', defects: [] }
type Props = { order: OrderPage; onDone: () => void; onReload: () => void }

/** Y lets it through, N opens what has to be said when it goes back. */
export function Verdict(props: Props) {
  const { verbs } = props.order
  const t = useReviewCopy()
  const acts = verbs.some((verb) => verb === 'unitApprove' || verb === 'unitReject' || verb === 'acceptResult' || verb === 'sendBack')
  if (!acts) return <p className="ui-pad ui-hint">{t('notMine')}</p>
  return <WithDraft draftKey={`review:${props.order.id}`} initial={NOTHING}>{(draft) => <Form {...props} draft={draft} />}</WithDraft>
}

function Form(props: Props & { draft: Draft<VerdictForm> }) {
  const { order, draft, onReload } = props
  const { value, set } = draft
  const t = useReviewCopy()
  const commands = { unitApprove: usePerform('unitApprove'), unitReject: usePerform('unitReject'), acceptResult: usePerform('acceptResult'), sendBack: usePerform('sendBack') }
  const yes = order.verbs.includes('unitApprove') ? 'unitApprove' : order.verbs.includes('acceptResult') ? 'acceptResult' : null
  const no = order.verbs.includes('unitReject') ? 'unitReject' : order.verbs.includes('sendBack') ? 'sendBack' : null
  const centre = no === 'sendBack'
  const busy = Object.values(commands).some((command) => command.busy)
  const error = Object.values(commands).map((command) => command.error).find(Boolean)
  const refused = Object.values(commands).find((command) => command.stale)
  const opinion = value.opinion.trim()
  const lack = centre && !value.defects.length ? t('defectsMissing') : opinion ? undefined : t('opinionMissing')
  const reasons = useRef<HTMLFieldSetElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // a box lets the reasons' keys through, and Tab goes on from there to the words
    if (value.refusing) (centre ? reasons.current?.querySelector('input') : field.current)?.focus()
  }, [value.refusing, centre])

  const end = (done: unknown) => {
    if (!done) return
    draft.clear()
    props.onDone()
  }
  const approve = async () => {
    if (yes && !busy) end(await commands[yes].run(order, { opinion: opinion || null }))
  }
  const refuse = async () => {
    if (!no || busy) return
    if (!value.refusing) return set({ ...value, refusing: true })
    if (lack) return
    end(no === 'sendBack' ? await commands.sendBack.run(order, { defects: value.defects, opinion }) : await commands.unitReject.run(order, { opinion }))
  }
  const toggle = (code: ReplyDefect) => set({ ...value, defects: toggled(value.defects, code) })
  // what was written stays for the next time
  const letBe = () => (value.refusing ? set({ ...value, refusing: false }) : false)
  useHotkeys({
    y: () => (value.refusing ? false : void approve()),
    n: () => void refuse(),
    'Ctrl+Enter': () => void (value.refusing ? refuse() : approve()),
    Escape: letBe,
    ...(centre && value.refusing ? Object.fromEntries(REPLY_DEFECTS.map((code) => [DEFECT_KEYS[code], () => toggle(code)])) : {}),
  })
  return (
    // also from within its fields, where single keys are off
    <div className="rv-verdict" onKeyDown={onEscape(letBe)}>
      {value.refusing && centre && (
        <fieldset ref={reasons} className="rv-defects">
          <legend>{t('defects')} <small className="ui-hint">{t('defectsHint')}</small></legend>
          {REPLY_DEFECTS.map((code) => (
            <label key={code} className="ui-check"><input type="checkbox" checked={value.defects.includes(code)} onChange={() => toggle(code)} /><Kbd keys={DEFECT_KEYS[code]} />{code} {defectNames[code]}</label>
          ))}
          {value.defects.includes('D11') && <p className="ui-hint">{t('falseDone')}</p>}
        </fieldset>
      )}
      <div className="rv-opinion">
        <Field label={t('opinion')} required={value.refusing} hint={<>{t('opinionHint')}<span className="ui-end"><Saved draft={draft} /></span></>}>
          {({ id, describedBy }) => <textarea ref={field} id={id} aria-describedby={describedBy} className="ui-input" rows={value.refusing ? 2 : 1} value={value.opinion} onChange={(event) => set({ ...value, opinion: event.target.value })} />}
        </Field>
      </div>
      <WritingHere orderId={order.id} />
      <Stale order={order} sent={refused?.sent ?? null} verbs={['unitApprove', 'unitReject', 'acceptResult', 'sendBack']} busy={busy} onAgain={() => void (value.refusing ? refuse() : approve())} onDrop={() => (draft.clear(), refused?.reset(), onReload())} />
      {error && !refused && <p role="alert" className="rv-error">{error}</p>}
      <footer className="ui-keys">
        <span className="ui-end ui-row">
          {value.refusing && <Button look="plain" keys="Escape" onPress={letBe}>{t('cancelReject')}</Button>}
          {no && (value.refusing
            ? <Button look="primary" keys="Ctrl+Enter" busy={busy} off={lack} onPress={() => void refuse()}>{t(centre ? 'confirmSendBack' : 'confirmReject')}</Button>
            : <Button keys="n" onPress={() => void refuse()}>{t(centre ? 'sendBack' : 'reject')}</Button>)}
          {yes && !value.refusing && <Button look="primary" keys="y" busy={busy} onPress={() => void approve()}>{t(yes === 'acceptResult' ? 'accept' : 'approve')}</Button>}
        </span>
      </footer>
    </div>
  )
}
