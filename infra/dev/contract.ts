import type { IncomingMessage, ServerResponse } from 'node:http'

/** Requests whose path starts with `prefix` go to `handle` instead of the product. */
export type Mount = { prefix: string, handle: (req: IncomingMessage, res: ServerResponse) => void }

/** What the launcher needs from the product's server. */
export type StartServer = (options: { env: Record<string, string | undefined>, mounts?: Mount[] }) => Promise<{ url: string, stop(): Promise<void> }>

/** A person of the demonstration data, with the password the embedded provider accepts. */
export type DemoPerson = { sub: string, username: string, password: string, name: string, tenant: string, unit: string, duties: readonly string[] }
export type DemoPeople = (ownerUrl: string) => Promise<readonly DemoPerson[]>
