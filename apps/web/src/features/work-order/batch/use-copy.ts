import { copyHook } from '../../../lib/i18n.ts'
import { batchCopy } from './copy.zh-CN.ts'

export const useBatchCopy = copyHook('batch', batchCopy)
