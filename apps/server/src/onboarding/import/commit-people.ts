import { must } from '@hotline/domain/errors.ts'
import type { PersonDraft } from '@hotline/domain/onboarding/check-people.ts'
import { askForAccounts } from '../../identity/openings.ts'
import { newId } from '../../ids.ts'
import { tell, type Hand } from '../record.ts'
import type { Newcomers } from './accounts.ts'

/**
 * All rows at once: new people, what they hold, the accounts that they are to have, and a line for each in the register of changes. A membership whose
 * duties change gets a new permission version, so that caches see it. Nothing is ended.
 */
export async function writePeople({ tx, actor, now }: Hand, countyId: number, drafts: readonly PersonDraft[], { people, until }: Pick<Newcomers, 'people' | 'until'>): Promise<void> {
  const rows = drafts.map((draft) => {
    const personId = draft.personId ?? people.get(draft.username)?.personId
    must(personId, 'import.changed')
    return { person_id: personId, username: draft.username, name: draft.name, unit: draft.unitCode, duties: draft.duties, membership_id: draft.membershipId }
  })
  const given = 'jsonb_to_recordset($1::jsonb) as r(person_id text, username text, name text, unit text, duties text[], membership_id int, change_id uuid, what text)'
  const values = [JSON.stringify(rows)]
  await tx.query(`insert into person (id, username, name, code_until) select distinct on (person_id) person_id, username, name, $2::timestamptz from ${given} where not exists (select 1 from person p where p.id = r.person_id)`, [...values, until])
  await tx.query(`update person p set name = r.name from ${given} where p.id = r.person_id and p.name <> r.name`, values)
  await tx.query(
    `insert into membership (tenant_id, person_id, unit_id, duties, valid_from)
     select $2, r.person_id, u.id, r.duties, $3 from ${given} left join unit u on u.tenant_id = $2 and u.code = r.unit where r.membership_id is null`, [...values, countyId, now])
  await tx.query(
    `update membership m set duties = r.duties, permission_version = m.permission_version + 1 from ${given}
      where m.id = r.membership_id and m.tenant_id = $2 and m.duties <> r.duties`, [...values, countyId])
  await askForAccounts(tx, countyId, [...people.values()], now)
  const changes = drafts.map((draft, index) => ({ change_id: newId(), person_id: rows[index]?.person_id, what: draft.personId === null ? 'ADDED' : 'CHANGED', duties: draft.duties, unit: draft.unitCode }))
  await tx.query(
    `insert into person_change (id, tenant_id, person_id, changed_by, what, detail, at)
     select r.change_id, $2, r.person_id, $3, r.what, jsonb_build_object('unit', r.unit, 'duties', to_jsonb(r.duties)), $4 from ${given}`, [JSON.stringify(changes), countyId, actor.personId, now])
}

/** The journal's line of an import. */
export const tellImport = (hand: Hand, id: string, what: 'UNITS_IMPORTED' | 'PEOPLE_IMPORTED', detail: Record<string, unknown>) =>
  tell(hand, id, { what, step: what === 'UNITS_IMPORTED' ? 'units' : 'people', detail })
