import { copyHook } from '../../lib/i18n.ts'
import { callbackCopy } from './copy.zh-CN.ts'

export const useCallbackCopy = copyHook('callback', callbackCopy)
