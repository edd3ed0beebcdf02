import { copyHook } from '../../lib/i18n.ts'
import { intakeCopy } from './copy.zh-CN.ts'

export const useIntakeText = copyHook('intake', intakeCopy)
