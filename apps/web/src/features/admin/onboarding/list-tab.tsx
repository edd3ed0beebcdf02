import { gateNames } from '@hotline/domain/onboarding/gate.ts'
import { onboardingStateNames } from '@hotline/domain/onboarding/states.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { whyOf } from '../../../lib/errors.ts'
import { dayText, whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { pathOf } from './places.ts'
import type { Row } from './shapes.ts'
import { StartForm } from './start-form.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'
import './onboarding.css'

const keyOf = (row: Row) => row.id

/** 新区县上线: what is under way and how far, and the counties that came before the wizard. */
export function OnboardingTab() {
  const t = useOnboardingCopy()
  const trpc = useTRPC()
  const navigate = useNavigate()
  const again = useAgain()
  const list = useQuery(trpc.onboarding.list.queryOptions())
  const adopt = useMutation(trpc.onboarding.adopt.mutationOptions({ onSuccess: ({ id }) => void navigate(pathOf(id)), onSettled: again }))
  const [chosen, setChosen] = useState<string>()
  const columns = useMemo((): Column<Row>[] => [
    { key: 'name', title: t('list.name'), width: 'minmax(140px, 1.2fr)', render: (row) => <Link to={pathOf(row.id)}>{row.name}</Link> },
    { key: 'state', title: t('list.state'), width: 150, render: (row) => <>{onboardingStateNames[row.state]}{row.trialDay !== null && <span className="ui-hint"> {t('list.day', { n: row.trialDay })}</span>}</> },
    { key: 'steps', title: t('list.steps'), width: 190, render: (row) => <Progress {...row.steps} /> },
    { key: 'waiting', title: t('list.waiting'), width: 150, render: (row) => row.waitingGate && <Tag tone="strong">{t('list.gate', { gate: `${row.waitingGate} ${gateNames[row.waitingGate]}` })}</Tag> },
    { key: 'created', title: t('list.created'), width: 'minmax(130px, 1fr)', render: (row) => `${dayText(row.createdAt)} ${row.createdByName}` },
    { key: 'updated', title: t('list.updated'), width: 'minmax(150px, 1fr)', render: (row) => `${whenText(row.updatedAt)} ${row.updatedByName}` },
  ], [t])
  const { rows = [], unrecorded = [], mayRun = false } = list.data ?? {}
  return (
    <>
      {mayRun && <StartForm />}
      <VirtualTable
        label={t('list')} columns={columns} rows={rows} rowKey={keyOf} loading={list.isPending} selectedKey={chosen} onSelect={(row) => setChosen(row.id)} onOpen={(row) => void navigate(pathOf(row.id))} keepAs="onboarding"
        empty={<Empty title={t('list.empty')} hint={t(mayRun ? 'list.emptyHint' : 'list.emptyRead')} />}
        failed={list.error ? <Failed title={t('failed')} hint={whyOf(list.error)} retry={() => void list.refetch()} /> : undefined}
      />
      {mayRun && unrecorded.length > 0 && (
        <section className="onb-unrecorded" aria-label={t('unrecorded')}>
          <b>{t('unrecorded')}</b> <span className="ui-hint">{t('unrecorded.hint')}</span>
          <ul>
            {unrecorded.map(({ tenantId, name, state }) => (
              <li key={tenantId}>{name} <span className="ui-hint">{onboardingStateNames[state]}</span> <Button size="s" busy={adopt.isPending} label={t('adopt.of', { name })} onPress={() => adopt.mutate({ tenantId })}>{t('adopt')}</Button></li>
            ))}
          </ul>
          {adopt.error && <p className="onb-error" role="alert">{whyOf(adopt.error)}</p>}
        </section>
      )}
    </>
  )
}

function Progress({ done, of }: { done: number; of: number }) {
  const t = useOnboardingCopy()
  return <span className="onb-progress"><i aria-hidden><i style={{ inlineSize: `${of ? Math.round((done / of) * 100) : 0}%` }} /></i>{t('list.done', { done, of })}</span>
}
