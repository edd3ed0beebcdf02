import { Button } from './button.tsx'
import { words } from './words.ts'

/** The line under rows: more are coming, or they didn't come. */
export function ListFoot(props: { shown: number; loading?: boolean; failed?: boolean; onRetry?: () => void }) {
  if (props.shown === 0 || (!props.loading && !props.failed)) return null
  return (
    <div className="ui-list-foot" role="status">
      {props.failed ? words.failedMore : words.loadingMore}
      {props.failed && props.onRetry && (
        <Button look="link" size="s" onPress={props.onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  )
}
