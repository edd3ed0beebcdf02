import { dutyNames } from '@hotline/domain/access/duties.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Loading } from '@hotline/ui/faces.tsx'
import { lazy, Suspense, type ComponentType } from 'react'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import type { Me } from '../lib/api.ts'
import { Crash } from './crash.tsx'
import { DESK_PLACES, type Desk } from './desks.ts'
import { useShellCopy } from './use-copy.ts'

// each desk is fetched when it is opened
const Intake = lazy(() => import('../features/intake/page.tsx'))
const Dispatch = lazy(() => import('../features/dispatch/page.tsx'))
const Transfers = lazy(() => import('../features/transfers/page.tsx'))
const Handle = lazy(() => import('../features/handle/page.tsx'))
const Review = lazy(() => import('../features/review/page.tsx'))
const Callback = lazy(() => import('../features/callback/page.tsx'))
const Supervise = lazy(() => import('../features/supervise/page.tsx'))
const Orders = lazy(() => import('../features/orders/page.tsx'))
const Audit = lazy(() => import('../features/audit/page.tsx'))
const Admin = lazy(() => import('../features/admin/page.tsx'))
const Onboarding = lazy(() => import('../features/admin/onboarding/page.tsx'))

/** A desk with its addresses; one screen serves them all. */
const PLACES: readonly { paths: readonly string[]; desk: Desk; Page: ComponentType }[] = [
  { paths: ['/intake', '/intake/:id'], desk: 'intake', Page: Intake },
  { paths: ['/dispatch'], desk: 'dispatch', Page: Dispatch },
  { paths: ['/transfers'], desk: 'transfers', Page: Transfers },
  { paths: ['/handle', '/handle/:id'], desk: 'handle', Page: Handle },
  { paths: ['/review'], desk: 'review', Page: Review },
  { paths: ['/callback'], desk: 'callback', Page: Callback },
  { paths: ['/supervise'], desk: 'supervise', Page: Supervise },
  { paths: ['/orders'], desk: 'orders', Page: Orders },
  { paths: ['/admin'], desk: 'admin', Page: Admin },
  { paths: ['/admin/onboarding/:id'], desk: 'admin', Page: Onboarding },
  { paths: ['/audit'], desk: 'audit', Page: Audit },
]
const Delegations = lazy(() => import('../features/admin/delegation/page.tsx'))
const Filed = lazy(() => import('../features/admin/policy/filed-page.tsx'))
const OrderPage = lazy(() => import('../features/work-order/page.tsx'))

/** Addresses to screens. Which desks open, the server has said. */
export function Desks(props: { me: Me }) {
  const { me } = props
  const t = useShellCopy()
  const { pathname } = useLocation()
  const first = me.desks[0]
  return (
    <Crash resetKey={pathname}>
      <Suspense fallback={<Loading label={t('loading')} />}>
        <Routes>
          <Route path="/" element={first ? <Navigate replace to={DESK_PLACES[first].path} /> : <Empty page title={t('desk.none')} hint={t('desk.none-hint')} />} />
          {PLACES.flatMap(({ paths, desk, Page }) =>
            paths.map((path) => <Route key={path} path={path} element={me.desks.includes(desk) ? <Page /> : <Forbidden desk={desk} me={me} />} />),
          )}
          {/* whoever may read an order may open it, whatever desks they have */}
          <Route path="/orders/:number" element={<OrderPage />} />
          {/* whoever has the register of filings reads what was filed; the server says who */}
          <Route path="/filings/:id" element={<Filed />} />
          {/* everybody may pass on what they hold */}
          <Route path="/delegations" element={<Delegations />} />
          <Route path="*" element={<Unknown me={me} />} />
        </Routes>
      </Suspense>
    </Crash>
  )
}

function Forbidden(props: { desk: Desk; me: Me }) {
  const t = useShellCopy()
  const duties = props.me.membership.duties.map((duty) => dutyNames[duty]).join('、')
  return <Empty page title={t('desk.forbidden', { desk: t(`desk.${props.desk}`) })} hint={t('desk.forbidden-hint', { duties })} action={<ToFirst me={props.me} />} />
}

function Unknown(props: { me: Me }) {
  const t = useShellCopy()
  return <Empty page title={t('desk.unknown')} hint={t('desk.unknown-hint')} action={<ToFirst me={props.me} />} />
}

function ToFirst(props: { me: Me }) {
  const t = useShellCopy()
  const navigate = useNavigate()
  const first = props.me.desks[0]
  return first ? <Button look="primary" onPress={() => void navigate(DESK_PLACES[first].path)}>{t('desk.first', { desk: t(`desk.${first}`) })}</Button> : null
}
