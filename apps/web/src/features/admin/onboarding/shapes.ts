import type { Outputs } from '../../../lib/api.ts'

type Of<Name extends keyof Outputs['onboarding']> = Outputs['onboarding'][Name]

export type View = Of<'get'>
export type Row = Of<'list'>['rows'][number]
export type GateSheet = Of<'gate'>
export type Line = GateSheet['lines'][number]
export type Report = Of<'checkImport'>
export type CheckedLine = Report['rows'][number]
export type Profile = Of<'profile'>
export type Coverage = Of<'coverage'>
export type Run = NonNullable<Of<'sandbox'>['run']>
export type Trial = Of<'trial'>
export type EndPreview = Of<'endPreview'>
