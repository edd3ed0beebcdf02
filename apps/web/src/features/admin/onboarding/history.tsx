import { onboardingActNames } from '@hotline/domain/onboarding/views.ts'
import { stepNames } from '@hotline/domain/onboarding/steps.ts'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Outputs } from '../../../lib/api.ts'
import { whyOf } from '../../../lib/errors.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { View } from './shapes.ts'
import { useOnboardingCopy } from './use-copy.ts'

type Act = Outputs['onboarding']['history'][number]
const keyOf = (act: Act) => act.id

/** 历次版本: who did what and when, the newest first. */
export function History({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const acts = useQuery(useTRPC().onboarding.history.queryOptions({ id: view.id }))
  const columns = useMemo((): Column<Act>[] => [
    { key: 'at', title: t('history.at'), width: 120, render: (act) => whenText(act.at) },
    { key: 'by', title: t('history.by'), width: 110, render: (act) => act.byName },
    { key: 'what', title: t('history.what'), width: 170, render: (act) => `${onboardingActNames[act.what]}${act.what === 'STEP_SAVED' && act.step ? ` ${stepNames[act.step]}` : ''}` },
    { key: 'words', title: t('history.words'), render: (act) => <span title={act.words ?? undefined}>{act.words ?? countsIn(act, t)}</span> },
  ], [t])
  return (
    <>
      <header className="onb-head"><h2>{t('place.history')}</h2><span className="ui-hint">{t('history.hint')}</span></header>
      <VirtualTable
        label={t('place.history')} columns={columns} rows={acts.data ?? []} rowKey={keyOf} loading={acts.isPending} keys={false} empty={<Empty title={t('history.empty')} />}
        failed={acts.error ? <Failed title={t('failed')} hint={whyOf(acts.error)} retry={() => void acts.refetch()} /> : undefined}
      />
    </>
  )
}

/** What an import did, in figures; other acts say what they have to say in words. */
function countsIn({ detail }: Act, t: ReturnType<typeof useOnboardingCopy>): string {
  const { add, change, same } = detail
  return typeof add === 'number' && typeof change === 'number' && typeof same === 'number' ? t('history.counts', { add, change, same }) : ''
}
