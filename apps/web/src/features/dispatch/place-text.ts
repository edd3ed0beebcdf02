import type { OrderRow } from '../../lib/api.ts'

/** The place in a narrow column: the address without the county's name it begins with, else the county. */
export function placeText({ areaName, address }: Pick<OrderRow, 'areaName' | 'address'>): string {
  const bare = areaName && address.startsWith(areaName) ? address.slice(areaName.length).trim() : address
  return bare || areaName || ''
}
