import { copyHook } from '../../lib/i18n.ts'
import { dispatchCopy } from './copy.zh-CN.ts'

export const useDispatchText = copyHook('dispatch', dispatchCopy)
export type DispatchText = ReturnType<typeof useDispatchText>
