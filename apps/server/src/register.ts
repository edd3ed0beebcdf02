import type { Actor } from '@hotline/domain/access/actor.ts'
import { mayOpen, type Register } from '@hotline/domain/access/register-rules.ts'
import { must } from '@hotline/domain/errors.ts'
import { z } from 'zod'
import { authed, scoped } from './trpc.ts'

const mustOpen = (actor: Actor, register: Register): void => must(mayOpen(actor, register), 'register.forbidden')

/** A procedure of one register: for the duties that may open it (access/register-rules.ts), in one transaction under their tenant. */
export const registered = (register: Register) =>
  scoped.use(({ ctx, next }) => {
    mustOpen(ctx.actor, register)
    return next()
  })

/** As `registered`, for an act that brings its own transaction: something is to be done once it has ended. */
export const registeredAct = (register: Register) =>
  authed.use(({ ctx, next }) => {
    mustOpen(ctx.actor, register)
    return next()
  })

/** Newest first, keyset by time and id. */
export const newestInput = z.object({ cursor: z.object({ at: z.date(), id: z.uuid() }).nullish(), limit: z.number().int().min(1).max(100).default(50) })

export type NewestPage<Row> = { rows: Row[]; next: { at: Date; id: string } | null }

/** The page out of one row more than it holds; `at` is the time it is sorted by. */
export function pageOf<Row extends { id: string }>(found: readonly Row[], limit: number, at: (row: Row) => Date): NewestPage<Row> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? { at: at(last), id: last.id } : null }
}
