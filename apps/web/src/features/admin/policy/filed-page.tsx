import { POLICY } from '@hotline/domain/policy/kinds.ts'
import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { failureOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { FilingSide } from '../../work-order/registers/filing-side.tsx'
import { filingsAt } from '../../work-order/registers/opens.ts'
import { useRegistersCopy } from '../../work-order/registers/use-copy.ts'
import { usePolicyCopy } from './use-policy-copy.ts'
import { comparisonOf, VersionContent } from './version-content.tsx'
import '../admin.css'
import './policy.css'

/** A version of a county's rules as it was filed (rule 4.9), for whoever opens the register; the objection and its answer are written beside it. */
export default function FiledPage() {
  const t = usePolicyCopy()
  const words = useRegistersCopy()
  const me = useMe()
  const { id = '' } = useParams()
  const asked = useQuery(useTRPC().filing.version.queryOptions({ id }))
  const back = <Link to={filingsAt(me)}>{words('filing.back')}</Link>
  if (asked.isPending) return <Loading rows={10} />
  if (asked.isError) {
    const { code, sentence } = failureOf(asked.error)
    return code === 'filing.not-found' || code === 'server.bad-request' ? <Empty page title={words('filing.absent')} hint={words('filing.absentHint')} action={back} /> : <Failed page title={t('versionFailed')} hint={sentence} retry={() => void asked.refetch()} />
  }
  const { filing, page } = asked.data
  const title = comparisonOf(page, t)
  return (
    <>
      <DeskHead start={back} title={words('filing.page')} meta={`${filing.tenantName} ${POLICY[page.version.kind].label}`} />
      <Split tracks="minmax(0, 1fr) minmax(300px, 360px)">
        <Panel label={`${filing.tenantName} ${page.version.name}`}>
          <div className="pol-version"><div className="ui-scroll" role="region" aria-label={title} tabIndex={0}><VersionContent page={page} title={title} /></div></div>
        </Panel>
        <Panel as="aside" label={words('filing')}><FilingSide row={filing} here /></Panel>
      </Split>
    </>
  )
}
