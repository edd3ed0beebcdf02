/** The verbs of rule 4.2 that the product knows: wire value = export = file name in camelCase. */
export const VERBS = [
  'openDraft', 'answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft', 'addSupplement', 'reclassify', 'urge', 'reaccept',
  'dispatch', 'sendDown', 'recallDispatch', 'proposeTransfer', 'acceptTransfer', 'refuseTransfer', 'cancelTransfer',
  'raiseDispute', 'giveOpinion', 'designate',
  'sign', 'subAssign', 'addRecord', 'submitReply', 'unitReject', 'unitApprove', 'signPart', 'submitPart', 'cancelPart',
  'sendBack', 'acceptResult', 'logCallback', 'closeByEvaluation', 'markDissatisfied', 'redo', 'acceptDespite', 'archive',
] as const
export type Verb = (typeof VERBS)[number]

export const verbNames: Record<Verb, string> = {
  openDraft: '新建', answerDirectly: '直接答复', register: '登记派单', reject: '不予受理', transferEmergency: '紧急转接', discardDraft: '作废',
  addSupplement: '补充', reclassify: '改分类', urge: '催办', reaccept: '改为受理',
  dispatch: '派单', sendDown: '下派', recallDispatch: '撤回派单', proposeTransfer: '转办', acceptTransfer: '接收', refuseTransfer: '不接收',
  cancelTransfer: '撤回转办', raiseDispute: '提请协调', giveOpinion: '提交意见', designate: '指定承办',
  sign: '签收', subAssign: '转科室', addRecord: '记录', submitReply: '提交答复', unitReject: '退回修改', unitApprove: '审批通过',
  signPart: '协办签收', submitPart: '提交协办意见', cancelPart: '取消协办',
  sendBack: '退回重报', acceptResult: '通过', logCallback: '记未接通', closeByEvaluation: '回访办结', markDissatisfied: '不满意', redo: '重办',
  acceptDespite: '认定无效', archive: '归档',
}
