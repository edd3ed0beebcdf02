import { Popup } from '@hotline/ui/popup.tsx'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTRPC } from '../lib/trpc.ts'
import { NoticeList } from './notice-list.tsx'
import { useShellCopy } from './use-copy.ts'

/** How many notices wait, and the notices themselves. */
export function NoticeBell() {
  const t = useShellCopy()
  const unread = useQuery(useTRPC().notice.unread.queryOptions()).data?.count ?? 0
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <button
        ref={setAnchor} type="button" className="app-bar-button" aria-haspopup="dialog" aria-expanded={open}
        aria-label={unread ? t('notices.unread', { n: unread }) : t('notices')} onClick={() => setOpen(!open)}
      >
        {t('notices')} {unread > 0 && <b>{unread > 99 ? '99+' : unread}</b>}
      </button>
      {open && <Popup anchor={anchor} onClose={close} height={480} label={t('notices.title')}><NoticeList onClose={close} /></Popup>}
    </>
  )
}
