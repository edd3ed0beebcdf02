import { copyHook } from '../../../lib/i18n.ts'
import { sideCopy } from './copy.zh-CN.ts'

export const useSideText = copyHook('order-side', sideCopy)
