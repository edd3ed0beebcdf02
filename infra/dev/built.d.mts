export const PROGRAMS: { readonly serve: string, readonly 'bench-server': string }
export const NODE_ARGUMENTS: readonly string[]
export function builtFile(name: keyof typeof PROGRAMS): string
