/** 审核：单位领导审批，中心审核办结。 */
export const reviewCopy = {
  title: '审核', 'tab.unit': '单位审批', 'tab.centre': '中心审核', listLabel: '待审核工单',
  'empty.unit': '没有等审批的答复', 'emptyHint.unit': '经办人交上来的答复会出现在这里，时限照走。', 'empty.centre': '没有等审核的答复', 'emptyHint.centre': '单位领导审批通过的答复会出现在这里。',
  failed: '待审核的没取到', orderFailed: '工单没取到', keys: 'J K 上下', 'col.title': '标题', 'col.unit': '承办单位', 'col.due': '时限', 'col.type': '类型',
  reading: '诉求、答复和依据', request: '诉求', reply: '答复', noReply: '没有答复正文', demand: '想要', place: '地点', resolution: '办理结果', legalBasis: '依据', plannedUntil: '计划完成', unitPhone: '科室电话', replyBy: '经办 {{name}}', approvedBy: '审批 {{name}}',
  checklist: '答复自查', records: '办理记录', noRecords: '没有办理记录', evidence: '照片和材料', noEvidence: '没有附材料', coMissing: '没等到协办意见：{{units}}', redo: '第 {{n}} 次重办', rework: '已退回 {{n}} 次', parts: '协办意见',
  approve: '审批通过', reject: '退回修改', accept: '通过，转回访', sendBack: '退回重报', opinion: '意见', opinionHint: '通过可以不写；退回要写清改哪里', defects: '退回原因', defectsHint: '可选多项，按左边的键', defectsMissing: '先点退回原因', opinionMissing: '先写清改哪里', falseDone: '虚假办结会直接转督办',
  cancelReject: '不退了', confirmReject: '退回修改', confirmSendBack: '退回单位重报', pick: '选一件来审', pickHint: '左边按时限先后排好了。', notMine: '你可以看，由有审批权的人通过或退回。', allDone: '都审完了', met: '满足', unmet: '不满足', byReader: '请你看', suspected: '系统看出',
} as const
