export const SKIPPED: number
export const becameOf: (code: number) => 'passed' | 'skipped' | 'failed'
export const proofNames: () => string[]
export function runProof(name: string, options: { adminUrl: string; args?: string[]; quiet?: boolean; env?: Record<string, string | undefined> }): Promise<{ code: number; output: string; last: string }>
