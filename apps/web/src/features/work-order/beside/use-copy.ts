import { copyHook } from '../../../lib/i18n.ts'
import { besideCopy } from './copy.zh-CN.ts'

export const useBesideCopy = copyHook('beside', besideCopy)
export type BesideText = ReturnType<typeof useBesideCopy>
