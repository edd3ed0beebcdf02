export const WEB_DIR: string
/** Each does its work only when something changed since. */
export function installPackages(): Promise<boolean>
export function generateClient(): Promise<boolean>
export function buildServer(): Promise<boolean>
export function buildWeb(): Promise<boolean>
export function turbo(script: string): [command: string, args: string[]]
