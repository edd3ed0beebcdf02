import { copyHook } from '../../lib/i18n.ts'
import { orderCopy } from './copy.zh-CN.ts'

export const useOrderCopy = copyHook('work-order', orderCopy)
