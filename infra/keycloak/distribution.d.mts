export const VERSION: string
export function distribution(purpose: 'trial' | 'proof', say?: (line: string) => void): { home: string } | { missing: string }
