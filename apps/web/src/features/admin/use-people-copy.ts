import { copyHook } from '../../lib/i18n.ts'
import { peopleCopy } from './people-copy.zh-CN.ts'

export const usePeopleCopy = copyHook('people', peopleCopy)
