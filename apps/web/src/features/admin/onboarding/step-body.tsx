import { History } from './history.tsx'
import { ImportStep } from './import-step.tsx'
import { NoteStep } from './note-step.tsx'
import type { Place } from './places.ts'
import type { View } from './shapes.ts'
import { TenantStep } from './tenant-step.tsx'

/** What stands in the middle of the wizard. */
export function StepBody({ view, place }: { view: View; place: Place }) {
  switch (place) {
    case 'tenant': return <TenantStep view={view} />
    case 'units':
    case 'people': return <ImportStep view={view} kind={place} />
    case 'history': return <History view={view} />
    default: return <NoteStep view={view} step={place} />
  }
}
