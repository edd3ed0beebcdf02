import { copyHook } from '../lib/i18n.ts'
import { shellCopy } from './copy.zh-CN.ts'

export const useShellCopy = copyHook('shell', shellCopy)
