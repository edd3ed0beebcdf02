import { REPLY_DEFECTS, type ReplyDefect } from '@hotline/domain/work-order/reply-checklist.ts'

/** D01 … D09 by their digit, D10 … D12 by 0, - and =: the row of keys as it lies under the hand. */
export const DEFECT_KEYS: Record<ReplyDefect, string> = { D01: '1', D02: '2', D03: '3', D04: '4', D05: '5', D06: '6', D07: '7', D08: '8', D09: '9', D10: '0', D11: '-', D12: '=' }

export const toggled = (defects: readonly ReplyDefect[], code: ReplyDefect): ReplyDefect[] =>
  REPLY_DEFECTS.filter((one) => (one === code ? !defects.includes(one) : defects.includes(one)))
