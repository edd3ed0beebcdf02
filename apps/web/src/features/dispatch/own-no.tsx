import { GroupedCode } from '@hotline/ui/grouped-code.tsx'
import { orderNoParts } from '../../lib/format.ts'

/** An order's number in a centre's own list: every row has the same region, so it is left out. */
export function OwnNo({ value }: { value: string | null }) {
  const parts = value ? orderNoParts(value) : []
  return <GroupedCode parts={parts.length > 1 ? parts.slice(1).map((part, at) => (at === 1 ? part : { ...part, pale: false })) : parts} />
}
