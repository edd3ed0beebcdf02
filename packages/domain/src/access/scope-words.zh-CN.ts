import type { ScopeName } from './scope.ts'

/** How far a scope reaches, least first. The sign in a cell is that of its widest. */
export const REACHES = ['OWN', 'UNIT', 'PARTY', 'LINE', 'TENANT', 'SUBTREE'] as const
export type Reach = (typeof REACHES)[number]

export const reachNames: Record<Reach, string> = { OWN: '本人的', UNIT: '本单位', PARTY: '参与的', LINE: '本条线', TENANT: '本中心', SUBTREE: '全地区' }

/** `says`: on which orders, as a person would put it. `some`: only a part of what the sign promises. */
export type ScopeWords = { name: string; says: string; reach: Reach; some?: true }

export const scopeWords: Record<ScopeName, ScopeWords> = {
  OWN: { name: '本人受理', says: '本人受理的工单', reach: 'OWN' },
  OWN_DRAFT: { name: '本人草稿', says: '本人正在登记、还没有提交的工单', reach: 'OWN', some: true },
  TENANT: { name: '本中心', says: '归本中心的工单', reach: 'TENANT' },
  PREFECTURE_OWN: { name: '地区本级', says: '归地区中心自己的工单；在县里任职的没有这一项', reach: 'TENANT', some: true },
  PREFECTURE_ESCALATED: { name: '地区提级件', says: '提级后归地区中心的工单；在县里任职的没有这一项', reach: 'TENANT', some: true },
  PREFECTURE_ALL: { name: '全地区', says: '地区和所辖各县的工单；在县里任职的没有这一项', reach: 'SUBTREE' },
  PREFECTURE_BELOW: { name: '所辖各县', says: '所辖各县的工单，不含地区自己的；在县里任职的没有这一项', reach: 'SUBTREE', some: true },
  TENANT_SUBTREE: { name: '本级及所辖', says: '归本中心的工单；在地区任职的，还有所辖各县的', reach: 'SUBTREE' },
  SUPERVISED: { name: '本级督办件', says: '归本中心、正在督办的工单', reach: 'TENANT', some: true },
  SUPERVISED_SUBTREE: { name: '督办件', says: '正在督办的工单；在地区任职的，含所辖各县的', reach: 'SUBTREE', some: true },
  LINE: { name: '本条线', says: '派给本条线单位的工单，地区和所辖各县的都在内，退回的不算', reach: 'LINE' },
  UNIT_HOLDS: { name: '本单位在办', says: '由本单位（含下级科室）主办、正在手上的工单', reach: 'UNIT', some: true },
  UNIT_RETURNING: { name: '本单位退单中', says: '本单位（含下级科室）申请退单、还没有审定的工单', reach: 'UNIT', some: true },
  UNIT_JUDGED: { name: '本单位不满意研判中', says: '本单位（含下级科室）主办、诉求人不满意、正在研判的工单', reach: 'UNIT', some: true },
  UNIT_SUBTREE: { name: '本单位', says: '派给本单位（含下级科室）的工单，退回的不算', reach: 'UNIT' },
  UNIT_PART: { name: '本单位协办', says: '本单位（含下级科室）协办的那一份', reach: 'UNIT', some: true },
  TENANT_PART: { name: '本中心协办', says: '由本中心协办的那一份', reach: 'PARTY', some: true },
  PARTICIPANT: { name: '参与的', says: '别的中心让本中心参与、还没有到期的工单', reach: 'PARTY' },
  TRANSFER_TARGET: { name: '转来的', says: '转给本中心、等着答复的工单', reach: 'PARTY', some: true },
  TRANSFER_PROPOSER: { name: '转出的', says: '本中心转出、对方还没有答复的工单', reach: 'PARTY', some: true },
  DISPUTE_COORDINATOR: { name: '本中心协调', says: '由本中心协调的争议工单', reach: 'PARTY', some: true },
  DISPUTE_TENANT: { name: '本中心表态', says: '争议中、等本中心提交意见的工单', reach: 'PARTY', some: true },
  DISPUTE_UNIT: { name: '本单位表态', says: '争议中、等本单位提交意见的工单', reach: 'UNIT', some: true },
}
