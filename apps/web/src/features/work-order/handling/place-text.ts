/** Where it is; an address that already names its county isn't told the county twice. */
export function placeText({ areaName, address }: { areaName: string | null; address: string }): string {
  if (!address) return areaName ?? ''
  return !areaName || address.startsWith(areaName) ? address : `${areaName} ${address}`
}

/** 水利局 for 利州区水利局 in the lists of 利州区 itself: the column is narrow and the county is known. */
export const unitText = (unitName: string | null, tenantName: string): string =>
  unitName?.startsWith(tenantName) && unitName.length > tenantName.length ? unitName.slice(tenantName.length) : (unitName ?? '')
