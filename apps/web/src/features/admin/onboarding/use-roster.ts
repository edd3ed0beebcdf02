import type { ImportKind, ImportRow, ImportSource } from '@hotline/domain/onboarding/import-model.ts'
import { useDraft } from '@hotline/ui/use-draft.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../../lib/me.ts'
import { base64Of } from '../../../lib/files.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { bare, withCells } from './roster.ts'

/** `name`: of the file; `rows`: as mended so far. */
export type KeptRoster = { name: string; rows: ImportRow[] | null }
const NONE: KeptRoster = { name: '', rows: null }
/** What the server keeps of one draft; a longer roster stays in this browser. */
const MOST = 60_000

export const rosterKey = (id: string, kind: ImportKind): string => `onboarding-import:${id}:${kind}`

/**
 * A roster on its way in: dropped, checked, mended cell by cell and checked again. What was mended is kept, so that
 * a reload or another machine goes on where one stopped. Give the component a React key of the kind.
 */
export function useRoster(id: string, kind: ImportKind, stored: { content: Record<string, unknown>; updatedAt: Date } | null | undefined) {
  const client = useTRPCClient()
  const { membership } = useMe()
  const key = rosterKey(id, kind)
  const draft = useDraft<KeptRoster>({
    key: `${membership.id}:${key}`, initial: NONE, remote: stored ? { value: { ...NONE, ...stored.content }, at: stored.updatedAt.toISOString() } : undefined,
    save: async (content) => (JSON.stringify(content).length > MOST ? undefined : client.draft.save.mutate({ key, content })),
  })
  const [asked, setAsked] = useState<{ round: number; source: ImportSource | null }>(() => ({ round: 0, source: draft.value.rows ? { rows: draft.value.rows } : null }))
  const ask = (source: ImportSource | null) => setAsked(({ round }) => ({ round: round + 1, source }))

  const check = useQuery({
    queryKey: ['onboarding-import', id, kind, asked.round], enabled: asked.source !== null, staleTime: Infinity, gcTime: 0, retry: false, placeholderData: keepPreviousData,
    queryFn: async () => {
      const { source } = asked
      if (!source) return null
      const report = await client.onboarding.checkImport.mutate({ id, kind, source })
      if ('file' in source && report.rows.length) draft.set({ name: source.file.name, rows: bare(report.rows) })
      return report
    },
  })
  const report = asked.source ? (check.data ?? null) : null
  const rows = report ? bare(report.rows) : []
  const put = (next: ImportRow[]) => {
    draft.set((before) => ({ ...before, rows: next }))
    ask({ rows: next })
  }
  return {
    name: draft.value.name, source: asked.source, report, checking: check.isFetching, error: asked.source ? check.error : null,
    /** A mended copy of the file takes the place of the one before. */
    drop: async (file: File) => ask({ file: { name: file.name, base64: await base64Of(file) } }),
    mend: (row: number, cells: ImportRow['cells']) => put(withCells(rows, row, cells)),
    leaveOut: (row: number) => put(rows.filter((each) => each.row !== row)),
    again: () => ask(asked.source),
    clear: () => {
      ask(null)
      draft.clear()
      client.draft.clear.mutate({ key }).catch(() => undefined)
    },
  }
}
