import { copyHook } from '../../lib/i18n.ts'
import { unitsCopy } from './units-copy.zh-CN.ts'

export const useUnitsCopy = copyHook('units', unitsCopy)
