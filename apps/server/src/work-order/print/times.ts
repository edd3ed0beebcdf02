const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
/** 2026-03-05 19:30, Beijing time. */
export const minuteText = (at: Date): string => parts.format(at)
/** 03-05 19:30: the year stands at the head of the sheet. */
export const shortText = (at: Date): string => minuteText(at).slice(5)
