import { DutiesStep } from './duties-step.tsx'
import { History } from './history.tsx'
import { ImportStep } from './import-step.tsx'
import { KnowledgeStep } from './knowledge-step.tsx'
import { Life } from './life.tsx'
import { NoteStep } from './note-step.tsx'
import type { Place } from './places.ts'
import { ProfileStep } from './profile-step.tsx'
import type { View } from './shapes.ts'
import { TenantStep } from './tenant-step.tsx'
import { TrainingStep } from './training-step.tsx'
import { TrialStep } from './trial-step.tsx'

/** What stands in the middle of the wizard. */
export function StepBody({ view, place }: { view: View; place: Place }) {
  switch (place) {
    case 'tenant': return <TenantStep view={view} />
    case 'profile': return <ProfileStep view={view} />
    case 'units':
    case 'people': return <ImportStep view={view} kind={place} />
    case 'duties': return <DutiesStep view={view} />
    case 'knowledge': return <KnowledgeStep view={view} />
    case 'training': return <TrainingStep view={view} />
    case 'trial': return <TrialStep view={view} />
    case 'history': return <History view={view} />
    case 'life': return <Life view={view} />
    default: return <NoteStep view={view} step={place} />
  }
}
