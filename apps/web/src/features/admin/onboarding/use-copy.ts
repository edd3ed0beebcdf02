import { copyHook } from '../../../lib/i18n.ts'
import { onboardingCopy } from './copy.zh-CN.ts'

export const useOnboardingCopy = copyHook('onboarding', onboardingCopy)
