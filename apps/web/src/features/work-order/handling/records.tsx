import type { History } from '../../../lib/api.ts'
import { whenText } from '../../../lib/time.ts'
import { useHandlingCopy } from './use-copy.ts'
import './handling.css'

/** The notes of the handling, newest first. */
export function Records(props: { records: History['records']; empty: string }) {
  const t = useHandlingCopy()
  if (!props.records.length) return <p className="handle-records ui-hint">{props.empty}</p>
  return (
    <ul className="handle-records" aria-label={t('records')}>
      {props.records.toReversed().map((record) => {
        const how = record.kind === 'CONTACT' ? [record.mode && t(`mode.${record.mode}`), t(record.reached ? 'reached.yes' : 'reached.no')].filter(Boolean).join('，') : ''
        return (
          <li key={record.id}>
            <b>{t(`kind.${record.kind}`)}</b> {how} <small className="ui-hint">{whenText(record.at)} {record.personName}</small>
            <p>{record.content}</p>
          </li>
        )
      })}
    </ul>
  )
}
