const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' })

/** 3月5日, in Beijing: a day as a notice names it. */
export const dayOf = (at: Date): string => day.format(at)
