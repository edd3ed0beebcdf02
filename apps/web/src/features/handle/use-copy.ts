import { copyHook } from '../../lib/i18n.ts'
import { handleCopy } from './copy.zh-CN.ts'

export const useHandleCopy = copyHook('handle', handleCopy)
