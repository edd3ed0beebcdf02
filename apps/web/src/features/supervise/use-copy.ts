import { copyHook } from '../../lib/i18n.ts'
import { superviseCopy } from './copy.zh-CN.ts'

export const useSuperviseCopy = copyHook('supervise', superviseCopy)
