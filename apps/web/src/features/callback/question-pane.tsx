import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { whenText } from '../../lib/time.ts'
import { Records } from '../work-order/handling/records.tsx'
import { Saved } from '../work-order/handling/saved.tsx'
import { WritingHere } from '../work-order/presence.tsx'
import { Stale } from '../work-order/stale.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { useCallbackCopy } from './use-copy.ts'

type Question = History['questions'][number]
type Props = { order: OrderPage; history: History; onDone: () => void; onReload: () => void }

/** 问诉求人: somebody who handles the order wants to know something; the answer stands on the order as the caller's own. */
export function QuestionPane(props: Props) {
  const t = useCallbackCopy()
  const question = props.history.questions.find(({ answeredAt }) => !answeredAt)
  if (!question) return <p className="ui-pad ui-hint">{t('noQuestion')}</p>
  return <WithDraft key={question.id} draftKey={`answer:${question.id}`} initial={{ text: '' }}>{(draft) => <Ask {...props} question={question} draft={draft} />}</WithDraft>
}

function Ask(props: Props & { question: Question; draft: Draft<{ text: string }> }) {
  const { order, history, question, draft } = props
  const t = useCallbackCopy()
  const answer = usePerform('addSupplement')
  const mine = order.verbs.includes('addSupplement')
  const empty = !draft.value.text.trim()
  const submit = async () => {
    if (empty || !mine || !(await answer.run(order, { text: draft.value.text, questionId: question.id }))) return
    draft.clear()
    props.onDone()
  }
  useHotkeys({ 'Ctrl+Enter': () => void submit() }, { enabled: mine })
  return (
    <div className="cb-talk">
      <div className="cb-aid">
        <section className="ui-part"><SectionTitle>{t('matter')}</SectionTitle><p className="cb-reply">{order.content}</p></section>
        <section className="ui-part"><SectionTitle>{t('unitRecords')}</SectionTitle><Records records={history.records} empty={t('unitSaysNone')} /></section>
      </div>
      <div className="cb-form">
        <div className="ui-scroll">
          <section className="ui-part" aria-label={t('ask')}>
            <SectionTitle note={t('askedBy', { name: question.askedByName, at: whenText(question.askedAt) })}>{t('ask')}</SectionTitle>
            <p className="ui-said">{question.questions}</p>
          </section>
          {mine ? (
            <div className="cb-ask cb-words">
              <Field label={t('answer')} required error={answer.code?.startsWith('work-order.supplement-') ? (answer.error ?? undefined) : undefined} hint={<>{t('answerHint')}<span className="ui-end"><Saved draft={draft} /></span></>}>
                {({ id, describedBy, invalid }) => <textarea id={id} aria-describedby={describedBy} aria-invalid={invalid || undefined} className="ui-input" rows={6} value={draft.value.text} onChange={(event) => draft.set({ text: event.target.value })} />}
              </Field>
            </div>
          ) : (
            <p className="ui-pad ui-hint">{t('notAsker')}</p>
          )}
        </div>
        <WritingHere orderId={order.id} />
        <Stale order={order} sent={answer.sent} verbs={['addSupplement']} busy={answer.busy} onAgain={() => void submit()} onDrop={() => (draft.clear(), answer.reset(), props.onReload())} />
        {answer.error && !answer.stale && <p role="alert" className="cb-error">{answer.error}</p>}
        {mine && (
          <footer className="ui-keys">
            <span className="ui-hint">{t('questionRule')}</span>
            <span className="ui-end"><Button look="primary" keys="Ctrl+Enter" busy={answer.busy} off={empty ? t('answerMissing') : undefined} onPress={() => void submit()}>{t('answerSend')}</Button></span>
          </footer>
        )}
      </div>
    </div>
  )
}
