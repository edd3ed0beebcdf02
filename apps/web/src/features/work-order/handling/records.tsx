import { ActRow } from '@hotline/ui/act-row.tsx'
import type { History } from '../../../lib/api.ts'
import { whenText } from '../../../lib/time.ts'
import { useHandlingCopy } from './use-copy.ts'

/** The notes of the handling, newest first. */
export function Records(props: { records: History['records']; empty: string }) {
  const t = useHandlingCopy()
  if (!props.records.length) return <p className="ui-hint ui-pad">{props.empty}</p>
  return (
    <ul className="handle-records" aria-label={t('records')}>
      {props.records.toReversed().map((record) => {
        const how = record.kind === 'CONTACT' ? [record.mode && t(`mode.${record.mode}`), t(record.reached ? 'reached.yes' : 'reached.no')].filter(Boolean).join('，') : undefined
        return <ActRow key={record.id} time={whenText(record.at)} act={t(`kind.${record.kind}`)} who={[record.personName, how].filter(Boolean).join(' · ')} text={record.content} />
      })}
    </ul>
  )
}
