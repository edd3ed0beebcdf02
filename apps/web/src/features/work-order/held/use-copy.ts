import { copyHook } from '../../../lib/i18n.ts'
import { heldCopy } from './copy.zh-CN.ts'

export const useHeldCopy = copyHook('held', heldCopy)
