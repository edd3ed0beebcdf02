import { useEffect, useState } from 'react'
import { serverNow } from '../../../lib/now.ts'

/** The product's time, new every minute: enough for groups by day and hour. */
export function useMinute(): Date {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
