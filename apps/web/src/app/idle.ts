const KEY = 'hotline:active-at'
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
/** Writing this often is exact enough, and cheap while somebody types. */
const EVERY_MS = 5_000

/**
 * Calls `act` once nobody has touched any of the product's windows in this browser for so many minutes.
 * A machine that slept is judged when it wakes. Returns how to stop watching.
 */
export function whenIdle(minutes: number, act: () => void): () => void {
  const limit = minutes * 60_000
  let written = Date.now()
  const touched = () => {
    const now = Date.now()
    if (now - written < Math.min(EVERY_MS, limit / 4)) return
    // Too late is too late: coming back to a screen left open is no use of the session.
    if (idleFor(now) >= limit) return check()
    written = now
    localStorage.setItem(KEY, String(now))
  }
  const check = () => {
    if (idleFor(Date.now()) < limit) return
    stop()
    act()
  }
  const stop = () => {
    clearInterval(timer)
    for (const sign of SIGNS) removeEventListener(sign, touched)
    document.removeEventListener('visibilitychange', check)
  }
  localStorage.setItem(KEY, String(Date.now()))
  const timer = setInterval(check, Math.min(15_000, limit / 4))
  for (const sign of SIGNS) addEventListener(sign, touched, { passive: true })
  document.addEventListener('visibilitychange', check)
  return stop
}

/** Milliseconds since the last sign of life in any window. */
const idleFor = (now: number): number => now - Number(localStorage.getItem(KEY) ?? now)
