export const VERSION: string
export function distribution(purpose: 'trial' | 'proof', say?: (line: string) => void, limit?: { seconds?: number }): { home: string } | { missing: string }
