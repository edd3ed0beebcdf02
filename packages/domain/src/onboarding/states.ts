import { TENANT_STATUSES, type TenantStatus } from '../tenant/model.ts'

/** The life of a county's coming online (rule 14). MERGED and OFFBOARDED are its two ends. */
export const ONBOARDING_STATES = TENANT_STATUSES
export type OnboardingState = TenantStatus

export const onboardingStateNames: Record<OnboardingState, string> = {
  DRAFT: '草稿', CONFIGURING: '配置中', TRIAL: '试运行', LIVE: '正式运行', SUSPENDED: '已暂停', MERGED: '已并入', OFFBOARDED: '已退出',
}

/** Where each state may lead. The two gates stand before TRIAL and LIVE. */
export const ONBOARDING_MOVES: Readonly<Record<OnboardingState, readonly OnboardingState[]>> = {
  DRAFT: ['CONFIGURING'],
  CONFIGURING: ['TRIAL', 'OFFBOARDED'],
  TRIAL: ['LIVE', 'CONFIGURING', 'SUSPENDED', 'OFFBOARDED'],
  LIVE: ['SUSPENDED', 'MERGED', 'OFFBOARDED'],
  SUSPENDED: ['TRIAL', 'LIVE', 'MERGED', 'OFFBOARDED'],
  MERGED: [],
  OFFBOARDED: [],
}

export const mayMove = (from: OnboardingState, to: OnboardingState): boolean => ONBOARDING_MOVES[from].includes(to)
/** Its settings may still be changed through the wizard. */
export const isOpenForSetup = (state: OnboardingState): boolean => state === 'CONFIGURING' || state === 'TRIAL'
