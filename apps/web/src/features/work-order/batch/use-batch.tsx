import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { SelectionBar } from '@hotline/ui/selection-bar.tsx'
import { useState, type ReactNode } from 'react'
import type { OrderRow } from '../../../lib/api.ts'
import { useMe } from '../../../lib/me.ts'
import { could } from '../handling/could.ts'
import type { BatchVerb } from './batch-forms.tsx'
import { BatchWork } from './batch-work.tsx'
import { useBatchCopy } from './use-copy.ts'
import { usePicks } from './use-picks.ts'

/** What the server takes at once. */
const MOST = 200

export type Batch = {
  /** For the list: its boxes and X. Empty where nothing can be done in batches. */
  rows: { picked?: ReadonlySet<string>; onPick?: (row: OrderRow) => void; rowName?: (row: OrderRow) => string }
  /** Under the list, while something is picked. */
  bar: ReactNode
  /** Beside the list, while one verb is at work on what is picked. */
  work: ReactNode
}

const nameOf = (row: OrderRow) => row.title

/** Picking in one list, and the verbs of it that this person could do to many at once. */
export function useBatch(list: string, offered: readonly BatchVerb[]): Batch {
  const t = useBatchCopy()
  const me = useMe()
  const picks = usePicks(list)
  const [open, setOpen] = useState<{ list: string; verb: BatchVerb } | null>(null)
  const verbs = offered.filter((verb) => could(me, verb))
  const verb = open?.list === list ? open.verb : null
  const close = () => setOpen(null)
  if (!verbs.length) return { rows: {}, bar: null, work: null }
  const count = picks.ids.size
  return {
    rows: { picked: picks.ids, onPick: picks.toggle, rowName: nameOf },
    bar: count > 0 && (
      <SelectionBar label={t('bar')} said={t('picked', { n: count })} note={count > MOST ? t('most', { n: MOST }) : undefined} onClear={() => (picks.clear(), close())}>
        {verbs.map((each) => <Button key={each} size="s" pressed={verb === each} off={count > MOST ? t('most', { n: MOST }) : undefined} onPress={() => setOpen(verb === each ? null : { list, verb: each })}>{verbNames[each]}</Button>)}
      </SelectionBar>
    ),
    // what is done leaves the picks; the answers stay until they are closed
    work: verb && <BatchWork key={verb} verb={verb} picks={picks} onClose={close} />,
  }
}
