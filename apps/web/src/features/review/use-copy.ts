import { copyHook } from '../../lib/i18n.ts'
import { reviewCopy } from './copy.zh-CN.ts'

export const useReviewCopy = copyHook('review', reviewCopy)
