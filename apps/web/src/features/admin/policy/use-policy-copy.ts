import { copyHook } from '../../../lib/i18n.ts'
import { policyCopy } from './copy.zh-CN.ts'

export const usePolicyCopy = copyHook('policy', policyCopy)
