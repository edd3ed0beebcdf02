import { parseArgs } from 'node:util'
import { Pool } from 'pg'
import type { CommandContext } from '../dev/contract.ts'
import { issueToken } from '../dev/oidc/issue-token.ts'
import { keysOf } from '../dev/oidc/keys.ts'

/** An access token for `--user <username>`, valid for five minutes. */
export async function run(args: string[], { ownerUrl, dataDir, issuer, embeddedIdentity }: CommandContext): Promise<number> {
  const { values: { user } } = parseArgs({ args, options: { user: { type: 'string' } } })
  if (!user) throw new Error('用法 npm run hotline -- token --user <用户名>')
  if (!embeddedIdentity) throw new Error(`登录由 ${issuer} 负责，只有它能签发令牌。 / Tokens come from ${issuer}; ask there.`)
  const pool = new Pool({ connectionString: ownerUrl, max: 1 })
  pool.on('error', () => {}) // the server may stop while the connection closes
  try {
    console.log(await issueToken(user, { issuer, store: { pool, keys: await keysOf(dataDir) } }))
    return 0
  } finally {
    await pool.end()
  }
}
