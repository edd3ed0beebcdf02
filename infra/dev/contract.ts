import type { Identity } from '@hotline/server/identity/port.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Requests whose path starts with `prefix` go to `handle` instead of the product. */
export type Mount = { prefix: string, handle: (req: IncomingMessage, res: ServerResponse) => void }

/** An order of the demonstration that tells a story, and where to read it. */
export type Story = { name: string, url: string }

/** Fills an empty database with the demonstration and names its stories; what it is given is the server's own affair. */
export type Seed = (app: never) => Promise<readonly Story[]>

/** What the launcher needs from the product's server. `prepare` runs after the migrations, before anything is served. */
export type StartServer = (options: { env: Record<string, string | undefined>, mounts?: Mount[], identity?: Identity, prepare?: (app: never) => Promise<void> }) => Promise<{ url: string, stop(): Promise<void> }>

/** A person of the demonstration data, with the password the embedded provider accepts. */
export type DemoPerson = { sub: string, username: string, password: string, name: string, tenant: string, unit: string, duties: readonly string[], featured?: boolean }
export type DemoPeople = (ownerUrl: string) => Promise<readonly DemoPerson[]>

/** What a command (`npm run hotline -- <command>`) is told about the running instance. */
export type CommandContext = {
  ownerUrl: string, appUrl: string, url: string, port: number, issuer: string, dataDir: string
  /** false when OIDC_ISSUER names an outside provider */
  embeddedIdentity: boolean
  /** true when the database is the product's own: only then may its clock be moved */
  embeddedDatabase: boolean
}
export type RunCommand = (args: string[], context: CommandContext) => number | Promise<number>
