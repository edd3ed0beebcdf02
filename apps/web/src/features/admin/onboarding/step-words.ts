import type { DraftTenantContent, NoteContent } from '@hotline/domain/onboarding/content.ts'
import type { StepContent } from '@hotline/domain/onboarding/views.ts'
import type { Stored } from './use-step-draft.ts'

/** The county's form, whatever of it was written so far. */
export const tenantOf = (step: StepContent): Stored<DraftTenantContent> => ({ ...step, content: 'note' in step.content ? {} : step.content })
/** A step that is words only. */
export const noteOf = (step: StepContent): Stored<NoteContent> => ({ ...step, content: { note: 'note' in step.content ? step.content.note : '' } })
