import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { DelegationForm } from './delegation-form.tsx'
import { DelegationTable } from './delegation-table.tsx'
import { useDelegationActs } from './use-acts.ts'
import { useDelegationCopy } from './use-copy.ts'
import { useColleagues } from './use-people.ts'
import './delegation.css'

const always = () => true

/** 代理: everybody's delegations of the own tenant; the security administrator gives and ends them for others. */
export function DelegationsTab() {
  const t = useDelegationCopy()
  const [what, setWhat] = useState<'CURRENT' | 'PAST'>('CURRENT')
  const [open, setOpen] = useState(false)
  const acts = useDelegationActs()
  const list = useInfiniteQuery(useTRPC().delegation.list.infiniteQueryOptions({ what }, { getNextPageParam: (page) => page.next }))
  const { fetchNextPage, refetch, isFetchNextPageError } = list
  const onRetry = useCallback(() => void (isFetchNextPageError ? fetchNextPage() : refetch()), [isFetchNextPageError, fetchNextPage, refetch])
  const onEndReached = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const { mutate: end } = acts.end
  const onEnd = useCallback((id: number) => end({ id }), [end])
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const given = rows.find(({ id }) => id === acts.make.data?.id)
  return (
    <Split tracks={open ? 'minmax(0, 1fr) 420px' : 'minmax(0, 1fr)'} onPhone={open ? 1 : 0}>
      <Panel label={t('label')}>
        <FilterBar label={t('col.state')} filters={[]} onChange={() => undefined} end={<Button size="s" onPress={() => setOpen(!open)}>{t(open ? 'close' : 'giveFor')}</Button>}>
          <ToggleChip on={what === 'CURRENT'} onChange={() => setWhat('CURRENT')}>{t('current')}</ToggleChip>
          <ToggleChip on={what === 'PAST'} onChange={() => setWhat('PAST')}>{t('past')}</ToggleChip>
        </FilterBar>
        {given && <p className="dlg-said" role="status">{t('saved', { name: given.delegateName })}</p>}
        {acts.endRefused && <p className="dlg-said dlg-error" role="alert">{acts.endRefused}</p>}
        <DelegationTable
          key={what} rows={rows} mayEnd={always} ending={acts.end.isPending} onEnd={onEnd} loading={list.isFetching && !list.isRefetching} hasMore={list.hasNextPage} onEndReached={onEndReached} onRetry={onRetry}
          empty={what === 'PAST' ? <Empty title={t('emptyPast')} /> : <Empty title={t('emptyAll')} hint={t('emptyAllHint')} />}
          failed={list.error ? <Failed title={t('listFailed')} hint={whyOf(list.error)} retry={onRetry} /> : undefined}
        />
      </Panel>
      {open && <Panel as="aside" label={t('formTitleFor')}><ForAnother key={acts.make.data?.id} acts={acts} /></Panel>}
    </Split>
  )
}

/** First whose post, then the same form as one's own. */
function ForAnother(props: { acts: ReturnType<typeof useDelegationActs> }) {
  const t = useDelegationCopy()
  const trpc = useTRPC()
  const people = useColleagues()
  const [giverId, setGiverId] = useState('')
  const posts = useQuery(trpc.delegation.postsOf.queryOptions({ personId: giverId }, { enabled: giverId !== '' }))
  const settings = useQuery(trpc.delegation.mine.queryOptions()).data?.settings
  return (
    <>
      <div className="dlg-head"><h2>{t('formTitleFor')}</h2></div>
      <div className="dlg-giver">
        <Field label={t('giver')} required hint={t('giverHint')}>
          {({ id, describedBy }) => <TreeField id={id} describedBy={describedBy} label={t('giver')} placeholder={t('pickPerson')} nodes={people} value={giverId} onPick={({ key }) => setGiverId(key)} />}
        </Field>
      </div>
      {giverId !== '' && posts.isPending && <Loading rows={4} label={t('loading')} />}
      {posts.isError && <Failed title={t('listFailed')} hint={whyOf(posts.error)} retry={() => void posts.refetch()} />}
      {posts.data && <DelegationForm key={giverId} giverId={giverId} posts={posts.data} people={people} settings={settings} acts={props.acts} />}
    </>
  )
}
