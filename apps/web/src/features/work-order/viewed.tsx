import { Watermark } from '@hotline/ui/watermark.tsx'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dateKey, timeText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useMinute } from './handling/use-minute.ts'

const TAIL = 4

/** Around every page of an order: on its ground stand the viewer's name, the end of the account, and the time. */
export function Viewed({ children }: { children: ReactNode }) {
  const person = useQuery(useTRPC().session.me.queryOptions()).data?.person
  const now = useMinute()
  return <Watermark text={person ? `${person.name} ${person.account.slice(-TAIL)} ${dateKey(now)} ${timeText(now)}` : ''}>{children}</Watermark>
}
