import type { Limit } from './limit.ts'

const UNITS: Record<Limit['unit'], string> = { WORKING_DAY: '工作日', WORKING_HOUR: '工作小时', WALL_HOUR: '小时', WALL_MINUTE: '分钟', CALENDAR_DAY: '日' }
/** 5 工作日 */
export const limitText = (limit: Limit): string => `${limit.amount} ${UNITS[limit.unit]}`
