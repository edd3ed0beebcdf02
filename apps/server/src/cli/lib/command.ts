import { parseArgs } from 'node:util'
import { openApp } from '../../app.ts'
import type { App } from '../../context.ts'
import { readEnv } from '../../env.ts'

/** What a command is told about the running instance. */
export type CommandContext = { ownerUrl: string; appUrl: string; url: string; env?: Record<string, string | undefined> }

/** Its settings: the instance's own, where the launcher hands them over, else the process's. */
export const settingsOf = ({ env, appUrl, ownerUrl }: CommandContext): Record<string, string | undefined> => ({ ...process.env, ...env, DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl })

/** Opens the app for one command and closes it whatever happens. */
export async function withApp<T>(context: CommandContext, work: (app: App) => Promise<T>): Promise<T> {
  const { app, close } = await openApp(readEnv(settingsOf(context)))
  try {
    return await work(app)
  } finally {
    await close()
  }
}

/** The command line as named texts; an unknown option is an error that names it. */
export function optionsOf<Name extends string>(args: readonly string[], names: readonly Name[]): { values: Partial<Record<Name, string>>; rest: string[] } {
  const { values, positionals } = parseArgs({ args: [...args], options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])), allowPositionals: true })
  const found: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = values[name]
    if (typeof value === 'string') found[name] = value
  }
  return { values: found, rest: positionals }
}

/** A whole number above zero, or an error that says which option lacks it. */
export function countOf(text: string | undefined, name: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} 要写大于 0 的整数。 / --${name} takes a whole number above 0.`)
  return count
}
