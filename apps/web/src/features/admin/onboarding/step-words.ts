import type { DraftTenantContent, NoteContent } from '@hotline/domain/onboarding/content.ts'
import type { StepContent } from '@hotline/domain/onboarding/views.ts'
import type { Stored } from './use-step-draft.ts'

/** The county's form, whatever of it was written so far; it begins with the name it was started under. */
export const tenantOf = (step: StepContent, name: string): Stored<DraftTenantContent> => ({ ...step, content: { name, kind: 'COUNTY', languages: ['zh'], ...('note' in step.content ? {} : step.content) } })
/** A step that is words only. */
export const noteOf = (step: StepContent): Stored<NoteContent> => ({ ...step, content: { note: 'note' in step.content ? step.content.note : '' } })
