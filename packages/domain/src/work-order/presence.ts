/** What somebody who has an order open is about. It is told to the others and keeps nobody from anything. */
export const DOINGS = ['READING', 'EDITING'] as const
export type Doing = (typeof DOINGS)[number]

export const doingNames: Record<Doing, string> = { READING: '正在查看', EDITING: '正在编辑' }

/** One who touched the order within this time is there; screens touch it about three times as often. */
export const PRESENT_SECONDS = 40
