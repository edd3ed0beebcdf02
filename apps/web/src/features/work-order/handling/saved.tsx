import type { Draft } from '@hotline/ui/use-draft.ts'
import { timeText } from '../../../lib/time.ts'
import { useHandlingCopy } from './use-copy.ts'

/** Whether what is typed is safe, in a word. */
export function Saved(props: { draft: Pick<Draft<unknown>, 'savedAt' | 'status'> }) {
  const { savedAt, status } = props.draft
  const t = useHandlingCopy()
  const text = status === 'failed' ? t('notSaved') : status === 'saving' || status === 'waiting' ? t('saving') : savedAt ? t('autoSaved', { time: timeText(new Date(savedAt)) }) : ''
  return <span className="ui-hint handle-saved" role="status">{text}</span>
}
