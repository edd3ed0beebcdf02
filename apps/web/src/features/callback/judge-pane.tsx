import { DISSATISFACTION_REASONS, dissatisfactionNames, INEFFECTIVE_CODES, ineffectiveNames, RATINGS, ratingNames, type IneffectiveCode } from '@hotline/domain/callback/model.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { Saved } from '../work-order/handling/saved.tsx'
import { Records } from '../work-order/handling/records.tsx'
import { WritingHere } from '../work-order/presence.tsx'
import { Stale } from '../work-order/stale.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { IneffectiveCodes } from './questions.tsx'
import { UnitReply } from './unit-reply.tsx'
import { useCallbackCopy } from './use-copy.ts'

type Judgement = { effective: 'yes' | 'no' | 'up' | null; points: string; code: IneffectiveCode | null; evidence: string }
const NOTHING: Judgement = { effective: null, points: '', code: null, evidence: '' }
type Props = { order: OrderPage; history: History; onDone: () => void; onReload: () => void }

/** 研判: what the caller said against what the unit answered; back to the unit, or closed with proof. */
export function JudgePane(props: Props) {
  return <WithDraft draftKey={`judge:${props.order.id}`} initial={NOTHING}>{(draft) => <Judge {...props} draft={draft} />}</WithDraft>
}

function Judge(props: Props & { draft: Draft<Judgement> }) {
  const { order, history, draft, onDone, onReload } = props
  const t = useCallbackCopy()
  const redo = usePerform('redo')
  const accept = usePerform('acceptDespite')
  const up = usePerform('escalateRedo')
  const { value, set } = draft
  const { maximumRedos: max } = order.settings
  const mine = order.verbs.includes('redo') || order.verbs.includes('acceptDespite') || order.verbs.includes('escalateRedo')
  const spent = order.redoCount >= max
  // of this dissatisfaction: an earlier round's says nothing about it
  const signed = history.records.some(({ kind, at }) => kind === 'STATEMENT' && at >= order.since)
  const lack = value.effective === null ? t('whichMissing') : value.effective === 'yes' ? (value.points.trim() ? undefined : t('pointsMissing')) : value.effective === 'up' ? (value.points.trim() ? undefined : t('reasonMissing')) : !signed ? t('statementMissing') : !value.code ? t('codeMissing') : value.evidence.trim() ? undefined : t('evidenceMissing')

  const submit = async () => {
    if (lack || redo.busy || accept.busy || up.busy) return
    const done = value.effective === 'yes' ? await redo.run(order, { points: value.points }) : value.effective === 'up' ? await up.run(order, { reason: value.points }) : value.code && (await accept.run(order, { code: value.code, evidence: value.evidence }))
    if (!done) return
    draft.clear()
    onDone()
  }
  useHotkeys({ 'Ctrl+Enter': () => void submit() }, { enabled: mine })
  const error = redo.error ?? accept.error ?? up.error
  const refused = [redo, accept, up].find((each) => each.stale)
  return (
    <div className="cb-talk">
      <div className="cb-aid">
        <UnitReply order={order} history={history} />
        <section className="ui-part"><SectionTitle>{t('unitRecords')}</SectionTitle><Records records={history.records} empty={t('unitSaysNone')} /></section>
      </div>
      <div className="cb-form">
        <div className="ui-scroll">
          <Said history={history} order={order} />
          {mine ? (
            <div className="cb-ask">
              <div className="cb-q">
                <span>{t('judgeWhich')}</span>
                <SegmentedKeys label={t('judgeWhich')} stretch value={value.effective ?? undefined} onChange={(effective) => set({ ...value, effective })} options={[{ value: 'yes', label: t('redo'), digit: 1, off: spent ? t('redoOver', { max }) : undefined }, { value: 'no', label: t('acceptDespite'), digit: 2 }, ...(spent && order.verbs.includes('escalateRedo') ? [{ value: 'up' as const, label: t('escalate'), digit: 3 }] : [])]} />
                {spent && <small>{t('redoOver', { max })}</small>}
              </div>
              {(value.effective === 'yes' || value.effective === 'up') && (
                <Field label={t(value.effective === 'up' ? 'escalateWhy' : 'points')} required hint={<>{t(value.effective === 'up' ? 'escalateHint' : 'pointsHint')}<span className="ui-end"><Saved draft={draft} /></span></>}>
                  {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={5} value={value.points} onChange={(event) => set({ ...value, points: event.target.value })} />}
                </Field>
              )}
              {value.effective === 'no' && (
                <>
                  {!signed && <p className="ui-hint">{t('statementWhy', { unit: order.leadUnitName ?? '' })}</p>}
                  <IneffectiveCodes value={value.code} onChange={(code) => set({ ...value, code })} />
                  <Field label={t('evidence')} required hint={<>{t('evidenceHint')}<span className="ui-end"><Saved draft={draft} /></span></>}>
                    {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={4} value={value.evidence} onChange={(event) => set({ ...value, evidence: event.target.value })} />}
                  </Field>
                </>
              )}
            </div>
          ) : (
            <p className="ui-pad ui-hint">{t('notMine')}</p>
          )}
        </div>
        {value.effective && (
          <dl className="cb-then">
            <dt>{t(value.effective === 'no' ? 'ineffective' : 'ifEffective')}</dt>
            <dd>{value.effective === 'yes' ? t('ifEffectiveText', { unit: order.leadUnitName ?? '', n: order.redoCount + 1, max }) : t(value.effective === 'up' ? 'ifEscalated' : 'ifIneffectiveText')}</dd>
          </dl>
        )}
        <WritingHere orderId={order.id} />
        <Stale order={order} sent={refused?.sent ?? null} verbs={['redo', 'acceptDespite', 'escalateRedo']} busy={redo.busy || accept.busy || up.busy} onAgain={() => void submit()} onDrop={() => (draft.clear(), refused?.reset(), onReload())} />
        {error && !refused && <p role="alert" className="cb-error">{error}</p>}
        {mine && (
          <footer className="ui-keys">
            <span className="ui-end"><Button look="primary" keys="Ctrl+Enter" busy={redo.busy || accept.busy || up.busy} off={lack} onPress={() => void submit()}>{t(value.effective === 'no' ? 'acceptDespite' : value.effective === 'up' ? 'escalate' : 'redo')}</Button></span>
          </footer>
        )}
      </div>
    </div>
  )
}

/** The caller's answers of this round and what the agent makes of them. */
function Said(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useCallbackCopy()
  const last = history.evaluations.findLast(({ round }) => round === order.redoCount + 1) ?? history.evaluations.at(-1)
  if (!last) return null
  const rated = (rating: number | null) => { const known = RATINGS.find((one) => one === rating); return known ? ratingNames[known] : '—' }
  const reason = DISSATISFACTION_REASONS.find((one) => one === last.reason)
  const code = INEFFECTIVE_CODES.find((one) => one === last.ineffectiveCode)
  return (
    <section className="ui-part" aria-label={t('said')}>
      <SectionTitle note={t('rated', { result: rated(last.resultRating), process: rated(last.processRating) })}>{t('said')}{reason && `：${dissatisfactionNames[reason]}`}</SectionTitle>
      {last.words && <p className="ui-said">{last.words}</p>}
      <p className="ui-muted">{t('agentSays')}：{last.proposedEffective ? t('effective') : last.proposedEffective === false ? [t('ineffective'), code && `${code} ${ineffectiveNames[code]}`].filter(Boolean).join('，') : '—'}</p>
    </section>
  )
}
