/** The verbs of rule 4.2 that the product knows: wire value = export = file name in camelCase. */
export const VERBS = [
  'openDraft', 'answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft', 'addSupplement', 'reclassify', 'proposeReclassify', 'approveReclassify', 'rejectReclassify', 'setStatutoryLimit', 'urge', 'reaccept',
  'dispatch', 'sendDown', 'recallDispatch', 'proposeTransfer', 'acceptTransfer', 'refuseTransfer', 'cancelTransfer',
  'raiseDispute', 'giveOpinion', 'designate',
  'sign', 'subAssign', 'addRecord', 'submitReply', 'unitReject', 'unitApprove', 'signPart', 'submitPart', 'approvePart', 'rejectPart', 'cancelPart',
  'requestReturn', 'requestLateReturn', 'endorseRequest', 'dropRequest', 'approveReturn', 'rejectReturn', 'openDispute',
  'requestExtension', 'approveExtension', 'rejectExtension', 'suspend', 'approveSuspension', 'rejectSuspension', 'resume', 'checkSuspension',
  'withdraw', 'proposeRejectLate', 'rejectLate', 'keepAccepted', 'stopPursuing', 'secondNotPursue', 'approveNotPursue', 'rejectNotPursue', 'reopen',
  'askCaller', 'openSupervision', 'closeSupervision', 'takeOver',
  'merge', 'unmerge', 'absorb', 'release', 'answerMerged', 'closeMerged', 'fileUp', 'objectFiling',
  'sendBack', 'acceptResult', 'recordUpperReceipt', 'logCallback', 'closeByEvaluation', 'markDissatisfied', 'signStatement', 'redo', 'acceptDespite', 'escalateRedo',
  'lateDissatisfaction', 'repeat', 'archive', 'addendum', 'recalculate', 'handOver',
] as const
export type Verb = (typeof VERBS)[number]

export const verbNames: Record<Verb, string> = {
  openDraft: '新建', answerDirectly: '直接答复', register: '登记派单', reject: '不予受理', transferEmergency: '紧急转接', discardDraft: '作废',
  addSupplement: '补充', reclassify: '改分类', proposeReclassify: '建议改分类', approveReclassify: '采纳改分类', rejectReclassify: '不采纳改分类', setStatutoryLimit: '法定期限', urge: '催办', reaccept: '改为受理',
  dispatch: '派单', sendDown: '下派', recallDispatch: '撤回派单', proposeTransfer: '转办', acceptTransfer: '接收', refuseTransfer: '不接收',
  requestReturn: '申请退单', requestLateReturn: '现场退单', endorseRequest: '审签申请', dropRequest: '撤回申请', approveReturn: '同意退单', rejectReturn: '驳回退单',
  openDispute: '转争议协调', cancelTransfer: '撤回转办', raiseDispute: '提请协调', giveOpinion: '提交意见', designate: '指定承办',
  sign: '签收', subAssign: '转科室', addRecord: '记录', submitReply: '提交答复', unitReject: '退回修改', unitApprove: '审批通过',
  signPart: '协办签收', submitPart: '提交协办意见', approvePart: '审批协办意见', rejectPart: '退回协办意见', cancelPart: '取消协办',
  requestExtension: '申请延期', approveExtension: '同意延期', rejectExtension: '不同意延期', suspend: '申请挂起', approveSuspension: '同意挂起',
  rejectSuspension: '不同意挂起', resume: '恢复办理', checkSuspension: '挂起检查', withdraw: '撤单', proposeRejectLate: '提请不予受理', rejectLate: '同意不予受理', keepAccepted: '维持受理',
  stopPursuing: '申请不再办理', secondNotPursue: '附议不再办理', approveNotPursue: '批准不再办理', rejectNotPursue: '不同意不再办理', reopen: '撤销不再办理',
  askCaller: '询问诉求人', openSupervision: '督办', closeSupervision: '督办销号', takeOver: '提级办',
  merge: '并单', unmerge: '拆单', absorb: '并入', release: '拆出', answerMerged: '随主单答复', closeMerged: '并单回访', fileUp: '备案', objectFiling: '备案异议',
  sendBack: '退回重报', acceptResult: '通过', recordUpperReceipt: '登记上级回执', logCallback: '记未接通', closeByEvaluation: '回访办结', markDissatisfied: '不满意', redo: '重办',
  signStatement: '签署说明', acceptDespite: '认定无效', escalateRedo: '重办无效提级', lateDissatisfaction: '事后不满意', repeat: '记重复来电', archive: '归档', addendum: '附加说明', recalculate: '重算时限',
  handOver: '单位合并移交',
}
