import { parseArgs } from 'node:util'
import type { CommandContext } from '../dev/contract.ts'

/** The database's address for `--role app` (the default: under row-level security) or `--role owner`. */
export async function run(args: string[], { ownerUrl, appUrl }: CommandContext): Promise<number> {
  const { values: { role } } = parseArgs({ args, options: { role: { type: 'string', default: 'app' } } })
  if (role !== 'app' && role !== 'owner') throw new Error('用法 npm run hotline -- db-url --role app|owner')
  console.log(role === 'owner' ? ownerUrl : appUrl)
  return 0
}
