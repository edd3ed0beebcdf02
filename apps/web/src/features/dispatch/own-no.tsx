import { GroupedCode } from '@hotline/ui/grouped-code.tsx'
import { orderNoParts } from '../../lib/format.ts'

/** An order's number in a centre's queue: its own region is left out, a foreign one says where the order comes from. */
export function OwnNo({ value, own }: { value: string | null; own: boolean }) {
  const parts = value ? orderNoParts(value) : []
  return <GroupedCode parts={own && parts.length > 1 ? parts.slice(1).map((part, at) => (at === 1 ? part : { ...part, pale: false })) : parts} />
}
