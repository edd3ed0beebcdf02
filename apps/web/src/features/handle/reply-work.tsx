import { PhoneBar } from '@hotline/ui/phone-bar.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import { blockingDefects, type ReplyDefect } from '@hotline/domain/work-order/reply-checklist.ts'
import { useState, type ReactNode } from 'react'
import type { History, OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { WritingHere } from '../work-order/presence.tsx'
import { Stale } from '../work-order/stale.tsx'
import { useSlotGap } from '../work-order/use-templates.ts'
import { WithDraft } from '../work-order/with-draft.tsx'
import { Meanwhile } from '../work-order/meanwhile.tsx'
import { CallerLine } from './caller-line.tsx'
import { Checklist } from './checklist.tsx'
import { mainStep, type MainStep } from './next-step.ts'
import { EarlierReply } from './earlier-reply.tsx'
import { Photos } from '../work-order/handling/photos.tsx'
import { EMPTY_RECORD, RecordFormView, recordInput, type RecordForm } from './record-form.tsx'
import { Records } from '../work-order/handling/records.tsx'
import { checksOf, EMPTY_REPLY, evidenceOf, replyInput, type ReplyForm } from './reply-draft.ts'
import { ReplyEditor, replyIds } from './reply-editor.tsx'
import { Saved } from '../work-order/handling/saved.tsx'
import { useFocusOn } from './use-focus-on.ts'
import { useHandleCopy } from './use-copy.ts'

type Props = { order: OrderPage; history: History; onChanged: () => void; onDone: () => void; more: ReactNode; /** Signed while it was on the screen. */ signed?: boolean }

/** The handler's work: contact, evidence, reply; the big button is always the next thing that is missing. */
export function ReplyWork(props: Props) {
  return (
    <WithDraft draftKey={`submitReply:${props.order.id}`} initial={EMPTY_REPLY}>
      {(reply) => (
        <WithDraft draftKey={`addRecord:${props.order.id}`} initial={EMPTY_RECORD}>
          {(record) => <Work {...props} reply={reply} record={record} />}
        </WithDraft>
      )}
    </WithDraft>
  )
}

function Work(props: Props & { reply: Draft<ReplyForm>; record: Draft<RecordForm> }) {
  const { order, history, reply, record, onChanged } = props
  const t = useHandleCopy()
  const submit = usePerform('submitReply')
  const note = usePerform('addRecord')
  const [opened] = useState(order.version)
  const [noting, setNoting] = useState(Boolean(record.value.content))
  const checks = checksOf(reply.value, { order, history })
  const slots = useSlotGap()(reply.value.reply)
  const ready = mainStep(reply.value, checks)
  // a template that isn't filled in is no reply yet
  const step: MainStep = slots && ready.kind === 'SUBMIT' ? { kind: 'WRITE' } : ready
  const missing = blockingDefects(checks).length
  const evidence = new Set(evidenceOf(reply.value, history.attachments))

  useFocusOn(Boolean(props.signed))

  const openNote = () => {
    record.set({ ...record.value, kind: 'CONTACT' })
    setNoting(true)
  }
  const fix = (code: ReplyDefect) => {
    if (code === 'D02') openNote()
    else focusOn(code)
  }
  const send = async () => {
    const { resolution, ...input } = replyInput(reply.value, history.attachments)
    if (!resolution || !(await submit.run(order, { ...input, resolution }))) return
    reply.clear()
    props.onDone()
  }
  const go = (next: MainStep) => {
    if (next.kind === 'CONTACT') openNote()
    else if (next.kind === 'WRITE') focusId(replyIds.text)
    else if (next.kind === 'RESOLUTION') focusId(replyIds.resolution)
    else if (next.kind === 'MEND') focusOn(next.code)
    else void send()
  }
  const saveNote = async () => {
    if (!(await note.run(order, recordInput(record.value)))) return
    record.clear()
    setNoting(false)
    onChanged()
  }
  const take = (id: string, taken: boolean) => reply.set((before) => ({ ...before, left: taken ? before.left.filter((one) => one !== id) : [...before.left, id] }))
  const label = step.kind === 'MEND' ? mendWord(step.code, t) : t(`main.${step.kind}`)
  return (
    <>
      <div className="ui-scroll handle-body">
        {props.more}
        <CallerLine order={order} records={history.records} onNote={openNote} />
        {noting && <RecordFormView draft={record} saved={<Saved draft={record} />} error={note.error} busy={note.busy} onSave={() => void saveNote()} onCancel={() => setNoting(false)} />}
        <Photos orderId={order.id} files={history.attachments} onAdded={onChanged} taken={evidence} onTake={take} />
        <EarlierReply order={order} value={reply.value} onChange={reply.set} />
        <ReplyEditor value={reply.value} onChange={reply.set} saved={<Saved draft={reply} />} needs={{ basis: reply.value.resolution === 'UNREASONABLE' || reply.value.resolution === 'NOT_IN_REMIT', plan: reply.value.resolution === 'PLANNED' }} />
        <Checklist checks={checks} onFix={fix} />
        <div className="ui-pad"><SectionTitle>{t('records')}</SectionTitle></div>
        <Records records={history.records} empty={t('noRecords')} />
      </div>
      <div className="handle-beside">
      <Stale order={order} sent={submit.sent} verbs={['submitReply']} busy={submit.busy} onAgain={() => void send()} onDrop={() => (reply.clear(), submit.reset(), onChanged())} />
      <Stale order={order} sent={note.sent} verbs={['addRecord']} busy={note.busy} onAgain={() => void saveNote()} onDrop={() => (record.clear(), note.reset(), setNoting(false), onChanged())} />
      {!submit.stale && !note.stale && <Meanwhile order={order} since={opened} />}
      <WritingHere orderId={order.id} />
      </div>
      {slots && <p role="status" className="handle-error">{slots}</p>}
      {submit.error && !submit.stale && <p role="alert" className="handle-error">{submit.error}</p>}
      <PhoneBar
        main={{ label, sub: step.kind === 'CONTACT' ? t('main.CONTACT.sub') : undefined, onPress: () => go(step), busy: submit.busy }}
        beside={step.kind === 'SUBMIT' ? undefined : { label: t('beside.SUBMIT'), off: t('beside.lacks', { n: missing + (reply.value.resolution ? 0 : 1) }), onPress: () => undefined }}
      />
    </>
  )
}

const MENDS = { D03: 'main.MEND.D03', D04: 'main.MEND.D04', D05: 'main.MEND.D05', D07: 'main.MEND.D07', D08: 'main.MEND.D08' } as const
const mendWord = (code: ReplyDefect, t: ReturnType<typeof useHandleCopy>): string => (code in MENDS ? t(MENDS[code as keyof typeof MENDS]) : t('reply')) // safe: `in` has just told

const PLACES: Partial<Record<ReplyDefect, string>> = { D04: replyIds.legalBasis, D05: replyIds.plannedUntil, D08: replyIds.contactPhone }
const focusOn = (code: ReplyDefect) => focusId(PLACES[code] ?? replyIds.text)
function focusId(id: string): void {
  const element = document.getElementById(id)
  element?.scrollIntoView?.({ block: 'center' })
  element?.focus()
}
