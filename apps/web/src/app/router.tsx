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
const pages = import.meta.glob<{ default: ComponentType }>('../features/*/page.tsx')
const pageOf = (folder: string) => {
  const load = pages[`../features/${folder}/page.tsx`]
  return load ? lazy(load) : null
}

type Place = { path: string; desk: Desk; Page: ComponentType | null }
const page = (path: string, desk: Desk, folder: string = desk): Place => ({ path, desk, Page: pageOf(folder) })

const intake = page('/intake', 'intake')
const handle = page('/handle', 'handle')
const PLACES: readonly Place[] = [
  intake, { ...intake, path: '/intake/:id' },
  page('/dispatch', 'dispatch'), page('/transfers', 'transfers'),
  handle, { ...handle, path: '/handle/:id' },
  page('/review', 'review'), page('/callback', 'callback'), page('/orders', 'orders'), page('/admin', 'admin'),
]
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
          <Route path="/" element={first ? <Navigate replace to={DESK_PLACES[first].path} /> : <Empty title={t('desk.none')} hint={t('desk.none-hint')} />} />
          {PLACES.map(({ path, desk, Page }) => (
            <Route key={path} path={path} element={!me.desks.includes(desk) ? <Forbidden desk={desk} me={me} /> : Page ? <Page /> : <Unknown me={me} />} />
          ))}
          {/* whoever may read an order may open it, whatever desks they have */}
          <Route path="/orders/:number" element={<OrderPage />} />
          <Route path="*" element={<Unknown me={me} />} />
        </Routes>
      </Suspense>
    </Crash>
  )
}

function Forbidden(props: { desk: Desk; me: Me }) {
  const t = useShellCopy()
  const duties = props.me.membership.duties.map((duty) => dutyNames[duty]).join('、')
  return <Empty title={t('desk.forbidden', { desk: t(`desk.${props.desk}`) })} hint={t('desk.forbidden-hint', { duties })} action={<ToFirst me={props.me} />} />
}

function Unknown(props: { me: Me }) {
  const t = useShellCopy()
  return <Empty title={t('desk.unknown')} hint={t('desk.unknown-hint')} action={<ToFirst me={props.me} />} />
}

function ToFirst(props: { me: Me }) {
  const t = useShellCopy()
  const navigate = useNavigate()
  const first = props.me.desks[0]
  return first ? <Button look="primary" onPress={() => void navigate(DESK_PLACES[first].path)}>{t('desk.first', { desk: t(`desk.${first}`) })}</Button> : null
}
