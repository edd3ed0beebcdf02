import { dutyNames } from '@hotline/domain/access/duties.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useAddress } from '../../lib/address.ts'
import type { Outputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { dayText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { NEW, PersonPane } from './person-pane.tsx'
import { useAdminCopy } from './use-copy.ts'
import { usePeopleCopy } from './use-people-copy.ts'
import './people.css'

type Person = Outputs['admin']['people']['rows'][number]
const keyOf = (person: Person) => String(person.id)

/** 人员: who holds which duty, for which unit. */
export function PeopleTab() {
  const t = useAdminCopy()
  const tp = usePeopleCopy()
  const [params, change] = useAddress()
  const maySave = useQuery(useTRPC().admin.actions.queryOptions()).data?.includes('savePeople') ?? false
  const chosen = maySave ? params.get('person') : null
  const open = (personId: string | null) => change({ person: personId })
  const search = params.get('q') ?? ''
  const account = params.get('account') === 'FAILED' ? 'FAILED' : null
  const people = useInfiniteQuery(useTRPC().admin.people.infiniteQueryOptions({ search, account }, { getNextPageParam: (page) => page.next, placeholderData: keepPreviousData }))
  const { fetchNextPage, refetch, isFetchNextPageError } = people
  const rows = useMemo(() => people.data?.pages.flatMap((page) => page.rows) ?? [], [people.data])
  const onRetry = useCallback(() => void (isFetchNextPageError ? fetchNextPage() : refetch()), [isFetchNextPageError, fetchNextPage, refetch])
  const onEndReached = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const look = (q: string) => change({ q })
  const columns = useMemo((): Column<Person>[] => [
    { key: 'name', title: t('person.name'), width: 'minmax(120px, 1fr)', render: (person) => person.name },
    { key: 'username', title: t('person.username'), width: 'minmax(160px, 1.2fr)', render: (person) => <span className="ui-code">{person.username}</span> },
    { key: 'unit', title: t('person.unit'), width: 'minmax(140px, 1.4fr)', render: (person) => person.unitName ?? <span className="ui-muted">{t('centre')}</span> },
    { key: 'duties', title: t('person.duties'), width: 'minmax(140px, 1.4fr)', render: (person) => person.duties.map((duty) => dutyNames[duty]).join('、') },
    { key: 'from', title: t('person.from'), width: 130, render: (person) => dayText(person.validFrom) },
    { key: 'state', title: t('person.state'), width: 120, render: (person) => (person.disabled ? <Tag>{t('disabled')}</Tag> : person.account !== 'OPEN' ? <Tag tone={person.account === 'FAILED' ? 'late' : 'dashed'}>{tp(`account.${person.account}`)}</Tag> : person.validTo ? t('until', { day: dayText(person.validTo) }) : <span className="ui-muted">{t('active')}</span>) },
  ], [t, tp])
  return (
    <div className={chosen ? 'adm-people is-open' : 'adm-people'}>
      <div>
      <form
        className="adm-search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          look(String(new FormData(event.currentTarget).get('q') ?? '').trim())
        }}
      >
        <input key={search} name="q" type="search" className="ui-input" aria-label={t('search')} placeholder={t('searchHint')} defaultValue={search} maxLength={40} />
        <Button type="submit">{t('find')}</Button>
        {search && <Button look="link" onPress={() => look('')}>{t('clearSearch')}</Button>}
        {account && <ToggleChip on onChange={() => change({ account: null })}>{tp('accounts.filtered')}</ToggleChip>}
        {maySave && <span className="ui-end"><Button onPress={() => open(NEW)}>{tp('add')}</Button></span>}
      </form>
      <VirtualTable
        label={t('peopleLabel')} columns={columns} rows={rows} rowKey={keyOf} hasMore={people.hasNextPage} onSelect={maySave ? (person) => open(person.personId) : undefined} selectedKey={rows.find(({ personId }) => personId === chosen)?.id.toString()} keys={!chosen} onEndReached={onEndReached} onRetry={onRetry}
        loading={people.isFetching && !people.isRefetching} keepAs="admin:people"
        empty={<Empty title={t('peopleEmpty')} hint={t('peopleEmptyHint')} />}
        failed={people.error ? <Failed title={t('peopleFailed')} hint={whyOf(people.error)} retry={onRetry} /> : undefined}
      />
      </div>
      {chosen && <PersonPane personId={chosen} onOpen={open} onClose={() => open(null)} />}
    </div>
  )
}
