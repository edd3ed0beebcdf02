import { copyHook } from '../../lib/i18n.ts'
import { ordersCopy } from './copy.zh-CN.ts'

export const useOrdersCopy = copyHook('orders', ordersCopy)
