import { copyHook } from '../../../lib/i18n.ts'
import { delegationCopy } from './copy.zh-CN.ts'

export const useDelegationCopy = copyHook('delegation', delegationCopy)
