import { Button } from '@hotline/ui/button.tsx'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { DelegationForm } from './delegation-form.tsx'
import { DelegationTable } from './delegation-table.tsx'
import type { Delegation } from './draft.ts'
import { useDelegationActs } from './use-acts.ts'
import { useDelegationCopy } from './use-copy.ts'
import { useColleagues } from './use-people.ts'
import './delegation.css'

/** 我的代理: what I passed on and what I carry out for others, in the tenant I work in. */
export default function MyDelegations() {
  const t = useDelegationCopy()
  const { person } = useMe()
  const mine = useQuery(useTRPC().delegation.mine.queryOptions())
  const people = useColleagues()
  const acts = useDelegationActs()
  const [tab, setTab] = useState<'current' | 'past'>('current')
  const [open, setOpen] = useState(false)
  const mayEnd = useCallback(({ giverId }: Delegation) => giverId === person.id, [person.id])
  const { mutate: end } = acts.end
  const onEnd = useCallback((id: number) => end({ id }), [end])
  if (mine.isPending) return <Loading rows={6} label={t('loading')} />
  if (mine.isError) return <Failed page title={t('listFailed')} hint={whyOf(mine.error)} retry={() => void mine.refetch()} />
  const { posts, settings } = mine.data
  const given = mine.data.current.find(({ id }) => id === acts.make.data?.id)
  return (
    <>
      <DeskHead
        title={t('title')} tabs={[{ key: 'current', label: t('current') }, { key: 'past', label: t('past') }]} tab={tab} onTab={(key) => setTab(key === 'past' ? 'past' : 'current')}
        end={<Button look={open ? undefined : 'primary'} onPress={() => setOpen(!open)}>{t(open ? 'close' : 'give')}</Button>}
      />
      <Split tracks={open ? 'minmax(0, 1fr) 420px' : 'minmax(0, 1fr)'} onPhone={open ? 1 : 0}>
        <Panel label={t(tab)}>
          {given && <p className="dlg-said" role="status">{t('saved', { name: given.delegateName })}</p>}
          {acts.endRefused && <p className="dlg-said dlg-error" role="alert">{acts.endRefused}</p>}
          <DelegationTable rows={mine.data[tab]} mayEnd={mayEnd} ending={acts.end.isPending} onEnd={onEnd} empty={tab === 'past' ? <Empty title={t('emptyPast')} /> : <Empty title={t('emptyMine')} hint={t('emptyMineHint')} />} />
        </Panel>
        {open && (
          <Panel as="aside" label={t('formTitle')}>
            <div className="dlg-head"><h2>{t('formTitle')}</h2></div>
            <DelegationForm key={acts.make.data?.id} giverId={person.id} posts={posts} people={people} settings={settings} acts={acts} />
          </Panel>
        )}
      </Split>
    </>
  )
}
