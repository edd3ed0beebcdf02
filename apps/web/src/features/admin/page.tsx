import { mayOnboard } from '@hotline/domain/access/onboarding-rules.ts'
import type { SettingsAction } from '@hotline/domain/access/settings-rules.ts'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { whyOf } from '../../lib/errors.ts'
import { useMe } from '../../lib/me.ts'
import { OnboardingTab } from './onboarding/list-tab.tsx'
import { FilingRegister } from '../work-order/registers/filing-register.tsx'
import { opens } from '../work-order/registers/opens.ts'
import { OutboundRegister } from '../work-order/registers/outbound-register.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { OwnAccounts } from './accounts-line.tsx'
import { CalendarWarning } from './calendar-warning.tsx'
import { CalendarTab } from './calendar-tab.tsx'
import { DelegationsTab } from './delegation/delegations-tab.tsx'
import { MatrixTab } from './matrix/matrix-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { PolicyTab } from './policy/policy-tab.tsx'
import { UnitsTab } from './units-tab.tsx'
import { useAdminCopy } from './use-copy.ts'
import './admin.css'

const TABS = [['units', 'readUnits'], ['people', 'readPeople'], ['delegations', 'readDelegations'], ['calendar', 'readCalendar'], ['policies', 'readPolicies'], ['matrix', 'readMatrix']] as const satisfies readonly (readonly [string, SettingsAction])[]

const REGISTERS = ['onboarding', 'filing', 'outbound'] as const

/** 管理: units, people and the working calendar of the own tenant. What opens, the server says. */
export default function AdminPage() {
  const t = useAdminCopy()
  const me = useMe()
  const actions = useQuery(useTRPC().admin.actions.queryOptions())
  const [params, setParams] = useSearchParams()
  if (actions.isPending) return <Loading rows={8} />
  if (actions.isError) return <Failed title={t('failed')} hint={whyOf(actions.error)} retry={() => void actions.refetch()} />
  const open = TABS.flatMap(([key, action]) => (actions.data.includes(action) ? [key] : []))
  const tab = open.find((key) => key === params.get('tab')) ?? open[0]
  const registers = REGISTERS.filter((one) => (one === 'onboarding' ? mayOnboard(me.membership, 'read') : opens(me, one)))
  const register = registers.find((one) => one === params.get('tab')) ?? (tab ? undefined : registers[0])
  if (!tab && !registers.length) return <Empty title={t('none')} hint={t('noneHint')} />
  return (
    <>
      <DeskHead title={t('title')} tabs={[...open, ...registers].map((key) => ({ key, label: t(`tab.${key}`) }))} tab={register ?? tab} onTab={(key) => setParams({ tab: key }, { replace: true })} />
      {actions.data.includes('readCalendar') && <CalendarWarning />}
      {(register === 'outbound' || (!register && tab === 'people')) && actions.data.includes('readPeople') && <OwnAccounts mayRetry={actions.data.includes('savePeople')} />}
      {register === 'filing' ? <FilingRegister /> : !register && tab === 'delegations' ? <DelegationsTab /> : <Split tracks="minmax(0, 1fr)">
        <Panel label={t(`tab.${register ?? tab ?? 'outbound'}`)}>
          {register === 'outbound' && <OutboundRegister />}
          {register === 'onboarding' && <OnboardingTab />}
          {!register && tab === 'units' && <UnitsTab />}
          {!register && tab === 'people' && <PeopleTab />}
          {!register && tab === 'policies' && <PolicyTab maySave={actions.data.includes('savePolicies')} mayAnswer={actions.data.includes('answerPolicies')} />}
          {!register && tab === 'matrix' && <MatrixTab />}
          {!register && tab === 'calendar' && <CalendarTab mayDraft={actions.data.includes('savePolicies')} />}
        </Panel>
      </Split>}
    </>
  )
}
