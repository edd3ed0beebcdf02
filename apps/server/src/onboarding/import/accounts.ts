import { must } from '@hotline/domain/errors.ts'
import type { PersonDraft } from '@hotline/domain/onboarding/check-people.ts'
import type { NewPassword } from '@hotline/domain/onboarding/import-model.ts'
import { codeUntil, temporaryPassword } from '../../admin/temporary-password.ts'
import type { App } from '../../context.ts'
import { hashCode } from '../../identity/code-hash.ts'
import type { Newcomer } from '../../identity/openings.ts'
import { newId } from '../../ids.ts'

export type Newcomers = {
  /** Each new user name's person, with the hash of the code. */
  people: ReadonlyMap<string, Newcomer>
  passwords: NewPassword[]
  /** Until when the codes are good; null where there are none. */
  until: Date | null
}

/** Everybody who isn't known yet, each with a code for the first sign-in. Their accounts are opened after the import, by the job for it. */
export function newcomersIn(app: Pick<App, 'identity' | 'clock' | 'env'>, drafts: readonly PersonDraft[]): Newcomers {
  const names = new Map(drafts.flatMap(({ personId, username, name }) => (personId === null ? [[username, name] as const] : [])))
  must(!names.size || app.identity.managed, 'identity.unmanaged')
  const given = [...names].map(([username, name]) => ({ username, name, password: temporaryPassword() })).sort((a, b) => a.username.localeCompare(b.username))
  return {
    people: new Map(given.map(({ username, password }) => [username, { personId: newId(), codeHash: hashCode(password) }])),
    passwords: given, until: given.length ? codeUntil(app) : null,
  }
}
