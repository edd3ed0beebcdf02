import { copyHook } from '../../lib/i18n.ts'
import { auditCopy } from './copy.zh-CN.ts'

export const useAuditCopy = copyHook('audit', auditCopy)
