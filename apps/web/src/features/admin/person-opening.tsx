import { Button } from '@hotline/ui/button.tsx'
import type { Person } from './person-draft.ts'
import { usePeopleCopy } from './use-people-copy.ts'
import type { usePersonActs } from './use-person-acts.ts'

const PROBLEMS = ['TAKEN', 'UNREACHABLE', 'REFUSED', 'CODE_OVER'] as const
const problemOf = (said: string | null) => PROBLEMS.find((each) => each === said) ?? 'REFUSED'

/** What stands between a person and the first sign-in, as long as the account isn't there; why, and what to do. */
export function PersonOpening(props: { person: Person; retry: ReturnType<typeof usePersonActs>['retry'] }) {
  const { person: { personId, account, problem, disabled }, retry } = props
  const t = usePeopleCopy()
  if (disabled || account === 'OPEN') return null
  if (account === 'WAITING') return <p className="ui-hint" role="status">{t('account.waitingHint')}</p>
  return (
    <div className="ui-stack">
      <p role="status"><b>{t('account.FAILED')}</b> {t(`problem.${problemOf(problem)}`)}</p>
      {problem !== 'CODE_OVER' && <span><Button size="s" busy={retry.isPending} onPress={() => retry.mutate({ personId })}>{t('account.retry')}</Button></span>}
    </div>
  )
}
