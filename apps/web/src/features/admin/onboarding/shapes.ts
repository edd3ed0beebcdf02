import type { Outputs } from '../../../lib/api.ts'

type Of<Name extends keyof Outputs['onboarding']> = Outputs['onboarding'][Name]

export type View = Of<'get'>
export type Row = Of<'list'>['rows'][number]
