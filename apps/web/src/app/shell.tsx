import { Button } from '@hotline/ui/button.tsx'
import { Kbd } from '@hotline/ui/kbd.tsx'
import { Seek } from '@hotline/ui/seek.tsx'
import { Shell } from '@hotline/ui/shell.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import type { Me } from '../lib/api.ts'
import { useTRPC } from '../lib/trpc.ts'
import { DESK_PLACES } from './desks.ts'
import { KeyHelp } from './key-help.tsx'
import { MembershipMenu } from './membership-menu.tsx'
import { NoticeBell } from './notice-bell.tsx'
import { PersonMenu } from './person-menu.tsx'
import { GoPalette } from './go-palette.tsx'
import { useStanding } from './standing-line.tsx'
import { useShellCopy } from './use-copy.ts'
import { useShellKeys } from './use-shell-keys.ts'

/** The frame that stays while desks come and go. */
export function AppShell(props: { me: Me; onSignOut: () => void; children: ReactNode }) {
  const { me } = props
  const t = useShellCopy()
  const { pathname } = useLocation()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const counts = useQuery(useTRPC().workOrder.counts.queryOptions()).data
  const online = useOnline()
  const standing = useStanding()
  useShellKeys(me.desks, setOpen)

  return (
    <>
      <Shell
        brand={t('brand')}
        place={<MembershipMenu me={me} />}
        seek={<Seek placeholder={t('seek')} keys="/" onPress={() => setOpen('palette')} />}
        end={<><NoticeBell /><PersonMenu name={me.person.name} onSignOut={props.onSignOut} /></>}
        desks={me.desks.map((desk) => {
          const { path, count, letter } = DESK_PLACES[desk]
          const current = pathname === path || (desk !== 'orders' && pathname.startsWith(`${path}/`))
          return { key: desk, label: t(`desk.${desk}`), href: path, current, count: counts && count(counts), keys: `g ${letter}` }
        })}
        renderLink={({ href, className, children, current, title }) => (
          <Link key={href} to={href} className={className} aria-current={current ? 'page' : undefined} title={title}>{children}</Link>
        )}
        foot={<button type="button" onClick={() => setOpen('keys')}>{t('keys')} <Kbd keys="?" /></button>}
        notice={online ? standing : t('offline')}
      >
        {props.children}
      </Shell>
      <GoPalette open={open === 'palette'} desks={me.desks} onClose={() => setOpen(null)} />
      {open === 'keys' && <KeyHelp desks={me.desks} onClose={() => setOpen(null)} close={<Button keys="Escape" onPress={() => setOpen(null)}>{t('keys.close')}</Button>} />}
    </>
  )
}

const useOnline = (): boolean =>
  useSyncExternalStore((changed) => {
    window.addEventListener('online', changed)
    window.addEventListener('offline', changed)
    return () => {
      window.removeEventListener('online', changed)
      window.removeEventListener('offline', changed)
    }
  }, () => navigator.onLine)
