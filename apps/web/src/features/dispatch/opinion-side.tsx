import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { WithDraft } from '../work-order/with-draft.tsx'
import { SideForm } from '../work-order/side/side-form.tsx'
import { SideText } from '../work-order/side/side-text.tsx'
import { HeardSide } from './heard-side.tsx'
import { useDispatchText } from './text.ts'
import type { SideProps } from './waiting-side.tsx'

/** A dispute in which this centre owes its opinion: once, inside the limit. */
export function OpinionSide({ id, onDone }: SideProps) {
  return <HeardSide id={id} verb="giveOpinion">{(order) => <Give order={order} onDone={onDone} />}</HeardSide>
}

function Give({ order, onDone }: { order: OrderPage; onDone: (said: string) => void }) {
  const t = useDispatchText()
  const give = usePerform('giveOpinion')
  return (
    <WithDraft draftKey={`giveOpinion:${order.id}`} initial={{ words: '', clause: '', evidence: '' }}>
      {({ value, set, clear }) => {
        const send = async () => {
          if (!(await give.run(order, { words: value.words, clause: value.clause, evidence: value.evidence.trim() || null }))) return
          clear()
          onDone(t('sent.done', { verb: verbNames.giveOpinion, title: order.title }))
        }
        return (
          <SideForm order={order} verbs={['giveOpinion']} onDrop={clear} label={t('give')} send={t('give')} abouts={['words', 'clause', 'evidence']} command={give} note={t('give.once')} off={!value.words.trim() ? t('gap.write', { what: t('give.words') }) : !value.clause.trim() ? t('gap.write', { what: t('give.clause') }) : undefined} onSend={() => void send()}>
            <SideText about="words" label={t('give.words')} hint={t('give.words-hint')} rows={3} required value={value.words} onChange={(words) => set({ ...value, words })} />
            <SideText about="clause" label={t('give.clause')} hint={t('clause.hint')} required value={value.clause} onChange={(clause) => set({ ...value, clause })} />
            <SideText about="evidence" label={t('give.evidence')} value={value.evidence} onChange={(evidence) => set({ ...value, evidence })} />
          </SideForm>
        )
      }}
    </WithDraft>
  )
}
