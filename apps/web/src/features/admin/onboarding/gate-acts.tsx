import type { Gate } from '@hotline/domain/onboarding/gate.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { View } from './shapes.ts'
import { WordsField } from './text-fields.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** Asking for a gate, taking the question back, and the director's answer. `lacking`: lines still unmet, null while unknown. */
export function GateActs(props: { view: View; gate: Gate; lacking: number | null }) {
  const { view, gate } = props
  if (view.waiting?.gate === gate) return <Waiting view={view} request={view.waiting} />
  return <Asking {...props} />
}

function Asking(props: { view: View; gate: Gate; lacking: number | null }) {
  const t = useOnboardingCopy()
  const { view, gate, lacking } = props
  const again = useAgain()
  const ask = useMutation(useTRPC().onboarding.askGate.mutationOptions({ onSettled: again }))
  const offered = view.may.askGate === gate
  const off = lacking === null ? t('gate.reading') : lacking ? t('gate.lacking', { n: lacking }) : undefined
  return (
    <div className="onb-acts">
      <p className="ui-hint">{t(gate === 'G1' ? 'gate.G1Hint' : 'gate.G2Hint')}</p>
      {ask.error && <p className="onb-error" role="alert">{whyOf(ask.error)}</p>}
      {offered && <Button block look={off ? 'outline' : 'primary'} off={off} busy={ask.isPending} onPress={() => ask.mutate({ id: view.id, version: view.version, gate })}>{off ? t('gate.askLacking', { why: off }) : t('gate.ask')}</Button>}
    </div>
  )
}

function Waiting(props: { view: View; request: NonNullable<View['waiting']> }) {
  const t = useOnboardingCopy()
  const { view, request } = props
  const trpc = useTRPC()
  const me = useMe()
  const again = useAgain()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const decide = useMutation(trpc.onboarding.decideGate.mutationOptions({ onSettled: again }))
  const takeBack = useMutation(trpc.onboarding.takeBackGate.mutationOptions({ onSettled: again }))
  const mine = request.askedBy === me.person.id
  const failed = decide.error ?? takeBack.error
  const send = (approve: boolean) => {
    setTried(true)
    if (words.trim() && !decide.isPending) decide.mutate({ id: view.id, version: view.version, requestId: request.id, approve, words })
  }
  return (
    <form className="onb-acts" aria-label={t('gate.decision', { gate: request.gate })} onSubmit={(event) => (event.preventDefault(), send(true))}>
      <p role="status">{t('gate.asked', { name: request.askedByName, at: whenText(request.askedAt), gate: request.gate })}</p>
      {view.may.decide && <WordsField label={t('gate.words')} required most={500} rows={2} value={words} hint={request.gate === 'G2' ? t('gate.notice') : undefined} error={tried && !words.trim() ? t('gate.wordsMissing') : undefined} onChange={setWords} />}
      {failed && <p className="onb-error" role="alert">{whyOf(failed)}</p>}
      {view.may.decide && (
        <div className="ui-row">
          <Button type="submit" look="primary" busy={decide.isPending}>{t(request.gate === 'G1' ? 'gate.approveG1' : 'gate.approveG2')}</Button>
          <Button busy={decide.isPending} onPress={() => send(false)}>{t('gate.refuse')}</Button>
        </div>
      )}
      {!view.may.decide && <p className="ui-hint">{t(mine ? 'gate.waitMine' : 'gate.waitOther')}</p>}
      {mine && view.may.run && <Button busy={takeBack.isPending} onPress={() => takeBack.mutate({ id: view.id, version: view.version, requestId: request.id })}>{t('gate.takeBack')}</Button>}
    </form>
  )
}
