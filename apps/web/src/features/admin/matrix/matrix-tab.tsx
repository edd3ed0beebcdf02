import type { Duty } from '@hotline/domain/access/duties.ts'
import { DUTY_GROUPS, permissionsOf } from '@hotline/domain/access/matrix.ts'
import { REACHES, reachNames } from '@hotline/domain/access/scope-words.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'
import { CellPane } from './cell-pane.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { shownOf, type At } from './shown.ts'
import { Sign } from './sign.tsx'
import { useMatrixCopy } from './use-copy.ts'
import './matrix.css'

/** 权责矩阵: drawn from the grants the server enforces. The server tells how many hold each duty here; without that it is drawn all the same. */
export function MatrixTab() {
  const t = useMatrixCopy()
  const counted = useQuery(useTRPC().admin.dutyCounts.queryOptions())
  const people: Partial<Record<Duty, number>> | undefined = counted.data
  const [words, setWords] = useState('')
  const [group, setGroup] = useState('all')
  const [wanted, setAt] = useState<At>({ row: 0, column: 0 })
  const shown = useMemo(() => shownOf(words, group), [words, group])
  const { columns, rows } = shown
  const at = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length - 1) }
  const [duty, action] = [columns[at.column]?.duty, rows[at.row]?.action]
  const cells = useMemo(() => rows.reduce((sum, row) => sum + columns.filter((column) => permissionsOf(column.duty, row.action).length > 0).length, 0), [rows, columns])
  const all = () => {
    setWords('')
    setGroup('all')
  }
  return (
    <div className="mx">
      <div className="adm-search" role="search">
        <input type="search" className="ui-input" aria-label={t('find')} placeholder={t('findHint')} value={words} maxLength={40} onChange={(event) => setWords(event.target.value)} />
        <SegmentedKeys label={t('groups')} size="s" value={group} onChange={setGroup} options={[{ value: 'all', label: t('all') }, ...DUTY_GROUPS.map(({ key, name }) => ({ value: key, label: name }))]} />
        <span className="ui-hint ui-end" role="status">{t('sum', { duties: columns.length, actions: rows.length, cells })}{counted.isError && ` · ${t('failed')}`}</span>
      </div>
      {duty && action ? (
        <div className="mx-body">
          <div className="mx-left">
            <MatrixGrid shown={shown} at={at} people={people} onAt={setAt} />
            <p className="mx-legend">
              {REACHES.map((reach) => <span key={reach}><Sign reach={reach} />{reachNames[reach]}</span>)}
              <span><Sign reach="TENANT" some />{t('legendSome')}</span>
              <span className="ui-end">{t('legendEmpty')} · {t('legendKeys')}</span>
            </p>
          </div>
          <CellPane duty={duty} action={action} people={people && (people[duty] ?? 0)} />
        </div>
      ) : <Empty title={t('nothing')} hint={t('nothingHint')} action={<Button onPress={all}>{t('clear')}</Button>} />}
    </div>
  )
}
