import { copyHook } from '../../../lib/i18n.ts'
import { handlingCopy } from './copy.zh-CN.ts'

export const useHandlingCopy = copyHook('handling', handlingCopy)
