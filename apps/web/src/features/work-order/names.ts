/** Words for the small answers of forms and rows. */
export const reachedNames = { YES: '联系上了', NO: '没联系上' } as const
export const contactedNames = { YES: '联系过', NO: '没有联系' } as const
export const effectiveNames = { YES: '有效，应重办', NO: '无效，有依据' } as const
export const urgeByNames = { CENTRE: '中心催办', CALLER: '诉求人催办' } as const
export const closeKindNames = { RATED: '已评价', DECLINED: '不愿评价', UNREACHABLE: '多次打不通', NO_CALLBACK: '不需回访' } as const
