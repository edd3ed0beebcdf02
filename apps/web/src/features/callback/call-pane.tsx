import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import type { Draft } from '@hotline/ui/use-draft.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { whenText } from '../../lib/time.ts'
import { Saved } from '../work-order/handling/saved.tsx'
import { WritingHere } from '../work-order/presence.tsx'
import { Stale } from '../work-order/stale.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { commandOf, isLow, NO_ANSWERS, openQuestion, type AnswerDraft, type Question } from './answers.ts'
import { Attempts } from './attempts.tsx'
import { Questions } from './questions.tsx'
import { Script } from './script.tsx'
import { UnitReply } from './unit-reply.tsx'
import { useCallbackCopy } from './use-copy.ts'

type Props = { order: OrderPage; history: History; now: Date; onDone: () => void; onReload: () => void }

/** A callback under way: attempts, the reply and the script beside the questions. */
export function CallPane(props: Props) {
  return <WithDraft draftKey={`callback:${props.order.id}`} initial={NO_ANSWERS}>{(draft) => <Call {...props} draft={draft} />}</WithDraft>
}

const QUESTION_WORD = { contacted: 'q1', resolved: 'q2', resultRating: 'q3', processRating: 'q4', reason: 'reason', words: 'words', proposedEffective: 'proposed', ineffectiveCode: 'code' } as const satisfies Record<Question, string>

function Call(props: Props & { draft: Draft<AnswerDraft> }) {
  const { order, history, draft, onDone, onReload } = props
  const t = useCallbackCopy()
  const close = usePerform('closeByEvaluation')
  const judge = usePerform('markDissatisfied')
  const closeMerged = usePerform('closeMerged')
  const round = order.status === 'MERGED' ? 'MERGED' : 'OWN'
  const answers = draft.value
  const { maximumRedos: max, lowestContent: lowest } = order.settings
  const asking = { round, lowest } as const
  const low = isLow(answers.resultRating, lowest)
  const asked = openQuestion(answers, asking)
  const command = commandOf(answers, asking)
  const acts = order.verbs.includes(round === 'MERGED' ? 'closeMerged' : 'closeByEvaluation')
  const busy = close.busy || judge.busy || closeMerged.busy

  const finish = (done: unknown) => {
    if (!done) return
    draft.clear()
    onDone()
  }
  const submit = async () => {
    if (!command || busy) return
    switch (command.verb) {
      case 'closeByEvaluation': return finish(await close.run(order, command.input))
      case 'closeMerged': return finish(await closeMerged.run(order, command.input))
      case 'markDissatisfied': return finish(await judge.run(order, command.input))
    }
  }
  const declined = { kind: 'DECLINED' as const, words: answers.words.trim() || null }
  const decline = async () => finish(round === 'MERGED' ? await closeMerged.run(order, declined) : await close.run(order, declined))
  useHotkeys({ 'Ctrl+Enter': () => void submit() }, { enabled: acts })

  const contact = history.records.findLast(({ kind, reached }) => kind === 'CONTACT' && reached)
  const contactNote = contact ? t('unitSays', { when: whenText(contact.at), mode: contact.mode ? t(`mode.${contact.mode}`) : '' }) : t('unitSaysNone')
  const error = close.error ?? judge.error ?? closeMerged.error
  const refused = [close, judge, closeMerged].find((each) => each.stale)
  return (
    <div className="cb-talk">
      <div className="cb-aid">
        <Attempts {...props} />
        <UnitReply order={order} history={history} />
        <Script order={order} answers={answers} />
      </div>
      <div className="cb-form">
        <div className="ui-scroll">
          {acts ? <Questions value={answers} asking={asking} onChange={draft.set} contactNote={contactNote} saved={<Saved draft={draft} />} /> : <p className="ui-pad ui-hint">{t('notCaller')}</p>}
        </div>
        {low && round === 'OWN' && answers.proposedEffective !== null && (
          <dl className="cb-then">
            <dt>{t('ifEffective')}</dt>
            <dd>{order.redoCount < max ? t('ifEffectiveText', { unit: order.leadUnitName ?? '', n: order.redoCount + 1, max }) : t('ifEffectiveOver', { max })}</dd>
          </dl>
        )}
        <WritingHere orderId={order.id} />
        <Stale
          order={order} sent={refused?.sent ?? null} verbs={['closeByEvaluation', 'markDissatisfied', 'closeMerged']} busy={busy} onAgain={() => void (command ? submit() : decline())}
          onDrop={() => (draft.clear(), refused?.reset(), onReload())}
        />
        {error && !refused && <p role="alert" className="cb-error">{error}</p>}
        {acts && (
          <footer className="ui-keys">
            <span className="ui-hint">{t(round === 'MERGED' ? 'ruleMerged' : 'rule', { lowest })}</span>
            <span className="ui-end ui-row">
              {!low && <Button look="plain" busy={busy} onPress={() => void decline()}>{t('declined')}</Button>}
              <Button look="primary" keys="Ctrl+Enter" busy={busy} off={asked ? t('asked', { question: t(QUESTION_WORD[asked]) }) : undefined} onPress={() => void submit()}>{t(round === 'MERGED' ? 'closeMerged' : low ? 'sendJudge' : 'close')}</Button>
            </span>
          </footer>
        )}
      </div>
    </div>
  )
}
