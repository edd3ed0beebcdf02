import type { App } from '@hotline/server/context.ts'

/** What a session may still remember is forgotten after this. */
export const passed = (ms = 1_100): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** In milliseconds. One second is promised, and the `keycloak` proof prints what it took; a test allows for a busy machine. */
export const SOON = 10_000

export const DAY = 86_400_000

/** The product as it will be so many days from now: for sweeps, which take what is due then. */
export const daysLater = (app: App, days: number): App => ({ ...app, clock: { ...app.clock, now: () => new Date(Date.now() + days * DAY) } })
