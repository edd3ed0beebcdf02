/** A running PostgreSQL. `adminUrl` is the superuser's; `stop()` resolves when the server is gone. */
export type RunningPostgres = { adminUrl: string, port: number, stop(): Promise<void> }
export function startPostgres(options: { dataDir: string, port?: number, fsync?: boolean, settings?: Record<string, string> }): Promise<RunningPostgres>
export function startThrowAwayPostgres(): Promise<RunningPostgres>
export function stopPostgres(dataDir: string): Promise<void>
export function removePostgres(dataDir: string): void
export function freePort(): Promise<number>
export function isFree(port: number, host?: string): Promise<boolean>
/** Creates what is missing: roles, database, extensions. `settings` are per-database server settings; `template` a database to copy. */
export function prepareDatabase(options: { adminUrl: string, database: string, settings?: Record<string, string>, template?: string }): Promise<{ ownerUrl: string, appUrl: string }>
export function roleUrl(adminUrl: string, role: 'owner' | 'app', database: string): string
