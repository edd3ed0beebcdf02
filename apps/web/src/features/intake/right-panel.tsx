import { AlikeSheet } from './alike-sheet.tsx'
import { AnswerSheet } from './answer-sheet.tsx'
import type { Closing } from './closing.ts'
import { DiscardSheet } from './discard-sheet.tsx'
import { EmergencySheet } from './emergency-sheet.tsx'
import { KnowledgePanel } from './knowledge-panel.tsx'
import { RefuseSheet } from './refuse-sheet.tsx'
import type { AlikeRow } from './shapes.ts'
import { useWork } from './work.ts'

/** Knowledge, until a way out of the draft needs the room. */
export function RightPanel({ rows, busy, error, onClose }: { rows: readonly AlikeRow[]; busy: boolean; error?: string; onClose: (closing: Closing) => void }) {
  const { sheet, form, cite } = useWork()
  switch (sheet) {
    case 'knowledge': return <KnowledgePanel follows={`${form.content} ${form.demand}`} cited={form.cited.map((entry) => entry.id)} onCite={cite} />
    case 'answer': return <AnswerSheet onSend={() => onClose({ verb: 'answerDirectly' })} busy={busy} error={error} />
    case 'reject': return <RefuseSheet onSend={() => onClose({ verb: 'reject' })} busy={busy} error={error} />
    case 'emergency': return <EmergencySheet onSend={() => onClose({ verb: 'transferEmergency' })} busy={busy} error={error} />
    case 'discard': return <DiscardSheet onSend={(reason) => onClose({ verb: 'discardDraft', reason })} busy={busy} error={error} />
    case 'alike': return <AlikeSheet rows={rows} />
  }
}
