import type { DraftStatus } from '@hotline/ui/draft-saver.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** Where what is typed stands: on the server, on its way, or only here. */
export function SavedLine(props: { status: DraftStatus; error: string | null; idle: string }) {
  const t = useOnboardingCopy()
  if (props.error) return <span className="onb-error" role="alert">{props.error}</span>
  return <span className="ui-muted" role="status">{props.status === 'idle' ? props.idle : t(`save.${props.status}`)}</span>
}
