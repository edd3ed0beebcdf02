import { ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useAuditCopy } from './use-copy.ts'

type Person = Outputs['trace']['people'][number]

/** Whom a name may mean; one is picked before the log is about anybody. */
export function PeopleChips(props: { text: string; tenantId: number | undefined; onPick: (person: Person) => void }) {
  const t = useAuditCopy()
  const people = useQuery(useTRPC().trace.people.queryOptions({ text: props.text, tenantId: props.tenantId }))
  if (people.isError) return <p className="audit-people" role="alert">{t('people.failed')}：{whyOf(people.error)}</p>
  if (people.data?.length === 0) return <p className="audit-people" role="status">{t('people.none', { text: props.text })}</p>
  return (
    <div className="audit-people" role="group" aria-label={t('people')}>
      <span className="ui-muted">{t('people')}</span>
      {people.data?.map((person) => (
        <ToggleChip key={person.personId} on={false} onChange={() => props.onPick(person)}>{[person.name, person.username, person.unitName].filter(Boolean).join(' · ')}</ToggleChip>
      ))}
    </div>
  )
}
