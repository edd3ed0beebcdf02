import type { Tx } from '../db/in-scope.ts'

/** The person's user name; a person may be told by it where names are alike. */
export async function accountOf(tx: Tx, personId: string): Promise<string> {
  return (await tx.query<{ username: string }>('select username from person where id = $1', [personId], 'account-of'))[0]?.username ?? ''
}
