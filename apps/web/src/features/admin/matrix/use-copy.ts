import { copyHook } from '../../../lib/i18n.ts'
import { matrixCopy } from './copy.zh-CN.ts'

export const useMatrixCopy = copyHook('admin-matrix', matrixCopy)
