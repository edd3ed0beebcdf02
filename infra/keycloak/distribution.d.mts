export const VERSION: string
export function distribution(say?: (line: string) => void): { home: string } | { missing: string }
