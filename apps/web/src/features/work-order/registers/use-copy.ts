import { copyHook } from '../../../lib/i18n.ts'
import { registersCopy } from './copy.zh-CN.ts'

export const useRegistersCopy = copyHook('registers', registersCopy)
