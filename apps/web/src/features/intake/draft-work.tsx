import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { Stale } from '../work-order/stale.tsx'
import { useFocusInvalid } from '../work-order/side/use-focus-invalid.ts'
import { useKeptDraft, type useStoredDraft } from '../../lib/drafts.ts'
import { AlikeList, ComingLimits } from './alike-list.tsx'
import { neverAtOnce } from './answerable.ts'
import { CallerPanel } from './caller-panel.tsx'
import type { Closing } from './closing.ts'
import type { Done } from './done-panel.tsx'
import { FootBar } from './foot-bar.tsx'
import { fieldOf } from '../../lib/field-error.ts'
import { INTAKE_FIELDS } from './field-of.ts'
import { readForm, type IntakeForm } from './form.ts'
import { RegisterForm } from './register-form.tsx'
import { RightPanel } from './right-panel.tsx'
import type { OrderPage } from '../../lib/api.ts'
import { startForm } from './start-form.ts'
import { useIntakeText } from './text.ts'
import { useAlike } from './use-alike.ts'
import { useClosings } from './use-closings.ts'
import { useRelatedAbove } from './use-related-above.ts'
import { useLimits } from './use-limits.ts'
import { WorkProvider, type Sheet, type Work } from './work.ts'

type Props = { order: OrderPage; stored: ReturnType<typeof useStoredDraft>['data']; onDone: (done: Done) => void; onOpen: (id: string) => void }

/** One draft at work: everything typed is kept, every way out carries it along. */
export function DraftWork({ order, stored, onDone, onOpen }: Props) {
  const t = useIntakeText()
  const draft = useKeptDraft<IntakeForm>(`intake:${order.id}`, startForm(order), stored)
  const form = readForm(draft.value)
  const [sheet, openSheet] = useState<Sheet>('knowledge')
  const command = useClosings()
  const alike = useAlike(order.id, form)
  const above = useRelatedAbove(order.id, form)
  const limits = useLimits(form)
  const rows = alike.data ?? []

  const patch = (part: Partial<IntakeForm>) => {
    command.forget()
    draft.set((before) => ({ ...readForm(before), ...part }))
  }
  const [tried, setTried] = useState<Closing>()
  const close = async (closing: Closing) => {
    setTried(closing)
    const outcome = await command.run(order, form, closing)
    if (!outcome) return
    draft.clear()
    onDone({ verb: closing.verb, order, outcome, form, dispatchDueAt: limits.data?.dispatchDueAt ?? null })
  }
  const register = async () => {
    // Rule 4.6: what looks alike has been in sight before an order is made of it.
    const fresh = alike.isPlaceholderData || alike.isFetching ? (await alike.refetch()).data : rows
    if (fresh && fresh.length > rows.length) openSheet('alike')
    else await close({ verb: 'register' })
  }
  const field = fieldOf(command, INTAKE_FIELDS)
  const elsewhere = field || command.stale ? undefined : command.error
  const desk = useRef<HTMLDivElement>(null)
  useFocusInvalid(desk, command.code)
  const work: Work = {
    order, form, patch, sheet, openSheet,
    errorAt: (name) => (name === field ? command.error : undefined),
    cite: ({ id, title, answer }) => {
      const known = form.cited.some((entry) => entry.id === id)
      patch(known ? {} : { cited: [...form.cited, { id, title }], answer: form.answer.trim() ? `${form.answer.trim()}\n${answer}` : answer })
      openSheet('answer')
    },
  }
  const may = (verb: Closing['verb']) => order.verbs.includes(verb)
  useHotkeys({
    F2: () => (may('answerDirectly') && !neverAtOnce(form.requestType) ? openSheet('answer') : undefined),
    F3: () => (may('register') && !command.busy ? void register() : undefined),
    F4: () => (may('reject') ? openSheet('reject') : undefined),
    F6: () => (may('transferEmergency') ? openSheet('emergency') : undefined),
    F9: () => openSheet('alike'),
  })

  return (
    <WorkProvider value={work}>
      <DeskHead title={t('desk')} />
      <div ref={desk} className="intake-desk">
        <Split tracks="288px minmax(0, 1fr) 348px">
          <Panel as="aside" sunken label={t('tab.call')}><CallerPanel onOpen={onOpen} /></Panel>
          <Panel label={t('form.label')}>
            <div className="ui-scroll"><RegisterForm /></div>
            {order.status !== 'DRAFT' && <p className="intake-stale" role="alert"><b>{t('gone.title')}</b> <span className="ui-muted">{t('gone.hint')}</span> <Link to={`/orders/${order.orderNo ?? order.id}`}>{t('done.open')}</Link></p>}
            {order.status === 'DRAFT' && tried && command.stale && <div className="intake-stale"><Stale order={order} sent={command.sent} verbs={[tried.verb]} busy={command.busy} onAgain={() => void close(tried)} onDrop={() => (command.forget(), draft.clear())} /></div>}
            <AlikeList rows={rows} above={above} />
            <ComingLimits limits={limits.data} />
          </Panel>
          <Panel as="aside" sunken label={t('kb.label')}>
            <RightPanel rows={rows} busy={command.busy} error={elsewhere} onClose={(closing) => void close(closing)} />
          </Panel>
        </Split>
      </div>
      <FootBar alike={rows.length} saving={draft.status} savedAt={draft.savedAt} busy={command.busy} error={sheet === 'knowledge' ? elsewhere : undefined} onRegister={() => void register()} onOpen={onOpen} />
    </WorkProvider>
  )
}
