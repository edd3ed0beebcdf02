/** An order's number in its printed parts (rule 2.6): region, date, channel digit, number of the day; `null` for anything else. */
export function numberParts(orderNo: string): { region: string; date: string; digit: string; seq: string } | null {
  const [, region, date, digit, seq] = /^(\d{6})(\d{6})(\d)(\d+)$/.exec(orderNo) ?? []
  return region && date && digit && seq ? { region, date, digit, seq } : null
}

/** 653125-260304-0-00127; a request's own letter and count stay behind it: 653125-260304-0-00127-Y1. */
export function printedNo(orderNo: string): string {
  const [, number = orderNo, own = ''] = /^(\d+)(-[A-Z]\d+)?$/.exec(orderNo) ?? []
  const parts = numberParts(number)
  return parts ? `${parts.region}-${parts.date}-${parts.digit}-${parts.seq}${own}` : orderNo
}
