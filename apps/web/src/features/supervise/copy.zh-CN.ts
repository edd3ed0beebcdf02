/** What the supervision desk says. */
export const superviseCopy = {
  title: '督办', together: '批量操作', 'tab.requests': '不再办理', 'tab.extensions': '延期', 'tab.suspended': '挂起', 'tab.filing': '备案', 'tab.precedent': '先例', 'tab.outbound': '短信队列', keys: 'J K 上下 · Enter 打开', 'keys.pick': 'J K 上下 · X 选中 · Enter 打开', failed: '列表没取到',
  'col.no': '工单号', 'col.title': '标题', 'col.ground': '理由', 'col.unit': '谁提出', 'col.state': '到哪一步', 'col.at': '提出', 'col.due': '答复时限',
  'col.from': '挂起', 'col.check': '该看', 'col.resume': '恢复', 'col.with': '承办单位',
  'empty.suspended': '没有挂起的工单', 'emptyHint.suspended': '挂起的定期看一次，情形已消失的恢复办理；最先恢复的在前。',
  'empty.requests': '没有等着决定的不再办理申请', 'emptyHint.requests': '承办单位主要负责人提出、等督办员附议或中心主任决定的，会排在这里。',
  'empty.extensions': '没有等着审核的延期申请', 'emptyHint.extensions': '承办单位负责人提出的延期申请会排在这里，最急的在前。',
  'tab.custody': '持有时长',
} as const
