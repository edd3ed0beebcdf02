import { copyHook } from '../../lib/i18n.ts'
import { adminCopy } from './copy.zh-CN.ts'

export const useAdminCopy = copyHook('admin', adminCopy)
