import { Button } from '@hotline/ui/button.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { CallerName } from '../work-order/caller.tsx'
import { useHandleCopy } from './use-copy.ts'

/** The caller, masked, and what was said last; opens the note of the next contact. */
export function CallerLine(props: { order: OrderPage; records: History['records']; onNote?: () => void }) {
  const t = useHandleCopy()
  const contacts = props.records.filter(({ kind }) => kind === 'CONTACT')
  const last = contacts.at(-1)
  return (
    <section className="handle-caller" aria-label={t('request')}>
      <div className="ui-grow">
        <CallerName order={props.order} />
        {last && <p className="ui-hint">{whenText(last.at)} {last.mode && t(`mode.${last.mode}`)} {t(last.reached ? 'reached.yes' : 'reached.no')}</p>}
      </div>
      {props.onNote && <Button onPress={props.onNote}>{t('addRecord')}</Button>}
    </section>
  )
}
