import { copyHook } from '../../lib/i18n.ts'
import { transfersCopy } from './copy.zh-CN.ts'

export const useTransfersText = copyHook('transfers', transfersCopy)
