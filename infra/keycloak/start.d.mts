export type Newcomer = { sub: string, username: string, name: string, password: string, secondFactor?: boolean }
export type RunningKeycloak = { url: string, issuer: string, pid: number | undefined, logFile: string, stop(): Promise<void> }
export function startKeycloak(options: {
  home: string, port: number, productUrl: string, adminSecret: string, console: { username: string, password: string }, people?: readonly Newcomer[], fresh?: boolean
  /** changes the realm before it is imported */
  change?: (realm: unknown) => void
}): Promise<RunningKeycloak>
