import type { ImportKind, ImportReport } from '@hotline/domain/onboarding/import-model.ts'
import { ShareBar } from '@hotline/ui/share-bar.tsx'
import { useOnboardingCopy } from './use-copy.ts'

/** What the import would do, as one bar with its figures. */
export function ImportSum({ kind, report }: { kind: ImportKind; report: ImportReport }) {
  const t = useOnboardingCopy()
  const { add, change, same, out } = report.counts
  const shares = [{ key: 'add', count: add, look: 'full' }, { key: 'change', count: change, look: 'striped' }, { key: 'same', count: same, look: 'pale' }, { key: 'out', count: out, look: 'hollow' }] as const
  const hints = report.rows.filter((row) => row.hints.length > 0).length
  return <div className="onb-sum"><ShareBar title={t(`importSum.${kind}`)} shares={shares.map((share) => ({ ...share, label: t(`fate.${share.key}`) }))} note={hints ? t('import.hints', { n: hints }) : undefined} /></div>
}
