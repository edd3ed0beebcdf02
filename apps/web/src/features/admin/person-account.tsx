import { Button } from '@hotline/ui/button.tsx'
import { useState } from 'react'
import type { Person } from './person-draft.ts'
import { usePeopleCopy } from './use-people-copy.ts'
import type { usePersonActs } from './use-person-acts.ts'

/** Off, on again, a forgotten password, a lost telephone. What throws somebody out asks twice. */
export function PersonAccount(props: { person: Person; acts: ReturnType<typeof usePersonActs> }) {
  const { person, acts } = props
  const { personId } = person
  const t = usePeopleCopy()
  const [asked, setAsked] = useState<'disable' | 'reset' | null>(null)
  const sure = (what: 'disable' | 'reset', act: () => void) => () => {
    acts.fresh()
    setAsked(asked === what ? null : what)
    if (asked === what) act()
  }
  if (person.foreign) return null
  return (
    <div className="ui-stack">
      {person.disabled && <p className="ui-muted">{t('disabledNow')}</p>}
      {!person.self && !person.disabled && <Button busy={acts.disable.isPending} onPress={sure('disable', () => acts.disable.mutate({ personId }))}>{t(asked === 'disable' ? 'disableSure' : 'disable')}</Button>}
      {person.disabled && <Button busy={acts.enable.isPending} onPress={() => acts.enable.mutate({ personId })}>{t('enable')}</Button>}
      {person.managed && !person.disabled && (
        <>
          <Button busy={acts.reset.isPending} onPress={sure('reset', () => acts.reset.mutate({ personId, what: 'PASSWORD' }))}>{t(asked === 'reset' ? 'resetSure' : 'resetPassword')}</Button>
          {person.account === 'OPEN' && <Button onPress={() => acts.reset.mutate({ personId, what: 'SECOND_FACTOR' })}>{t('resetFactor')}</Button>}
          {acts.reset.data && acts.reset.data.password === null && <span className="ui-muted" role="status">{t('factorReset')}</span>}
        </>
      )}
    </div>
  )
}
