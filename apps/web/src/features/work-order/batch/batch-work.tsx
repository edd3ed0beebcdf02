import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useFocusBack } from '@hotline/ui/focus-back.ts'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { BATCH_FORMS, type BatchVerb } from './batch-forms.tsx'
import { BatchRows } from './batch-rows.tsx'
import { useBatchCopy } from './use-copy.ts'
import type { Picks } from './use-picks.ts'
import { useRun } from './use-run.ts'
import './batch.css'

/** One verb on all that is picked: which can, what is sent to each, what became of each, and those that failed once more. */
export function BatchWork(props: { verb: BatchVerb; picks: Picks; onClose: () => void }) {
  const { verb, picks, onClose } = props
  const t = useBatchCopy()
  const { batch, stepOf, inState, busy, error, run, retry, ask } = useRun(verb, picks.all)
  const Form = BATCH_FORMS[verb]
  useFocusBack()
  const name = verbNames[verb]
  const [can, refused, done, failed, asked] = [inState('OK').length, inState('REFUSED').length, inState('DONE').length, inState('FAILED').length, inState('ASKED').length]
  const ran = done + failed > 0
  // before the bar's own Escape, which lets go of what is picked
  useHotkeys({ Escape: onClose })
  const send = async (work: Promise<string[] | null>) => {
    const finished = await work
    if (finished) picks.drop(finished)
  }
  return (
    <section className="batch" aria-label={t('title', { verb: name, n: batch.length })}>
      <DeskHead title={t('title', { verb: name, n: batch.length })} end={<Button look="plain" size="s" onPress={onClose}>{t(ran ? 'close' : 'back')}</Button>} />
      <p className="batch-sum" role="status">
        {busy === 'asking' && asked > 0 ? t('asking') : [ran && t('done', { verb: name, n: done }), failed > 0 && t('done-not', { n: failed }), !ran && (can ? t('can', { n: can }) : t('nothing', { verb: name })), refused > 0 && t('can-not', { n: refused })].filter(Boolean).join('，')}
      </p>
      {asked > 0 && busy === 'asking' ? <Loading rows={6} /> : asked > 0 && error ? <Failed title={t('failed')} hint={error} retry={() => void ask()} /> : <BatchRows batch={batch} stepOf={stepOf} />}
      {(can > 0 || failed > 0) && (
        <div className="order-form batch-form">
          <Form>
            {({ gap, input }) => (
              <>
                {error && <p className="order-error" role="alert">{error}</p>}
                <Send label={failed > 0 ? t('retry') : t('send', { verb: name, n: can })} gap={gap} busy={busy !== null} onSend={() => void send(failed > 0 ? retry(input) : run(input))} />
              </>
            )}
          </Form>
        </div>
      )}
    </section>
  )
}

/** The one button, which says what is missing instead of sending. */
function Send({ label, gap, busy, onSend }: { label: string; gap: string | undefined; busy: boolean; onSend: () => void }) {
  const t = useBatchCopy()
  useHotkeys({ 'Ctrl+Enter': () => void (!gap && !busy && onSend()) })
  return (
    <div className="ui-row is-wrap">
      <Button look="primary" keys="Ctrl+Enter" busy={busy} off={gap} onPress={onSend}>{label}</Button>
      <span className="ui-hint" role="status">{gap ?? t('same')}</span>
    </div>
  )
}
