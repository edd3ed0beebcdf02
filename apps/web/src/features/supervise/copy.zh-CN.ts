/** What the supervision desk says. */
export const superviseCopy = {
  title: '督办', together: '批量操作', 'tab.requests': '不再办理', 'tab.extensions': '延期', 'tab.suspended': '挂起', 'tab.filing': '备案', 'tab.precedent': '先例', 'tab.outbound': '短信队列', keys: 'J K 上下 · Enter 打开', 'keys.pick': 'J K 上下 · X 选中 · Enter 打开', failed: '列表没取到',
  'col.no': '工单号', 'col.title': '标题', 'col.ground': '理由', 'col.unit': '谁提出', 'col.state': '到哪一步', 'col.at': '提出', 'col.due': '答复时限',
  'col.from': '挂起', 'col.check': '该看', 'col.resume': '恢复', 'col.with': '承办单位',
  'empty.suspended': '没有挂起的工单', 'emptyHint.suspended': '挂起的每月看一次，情形已消失的恢复办理；最先恢复的在前。',
  'empty.requests': '没有等着决定的不再办理申请', 'emptyHint.requests': '承办单位主要负责人提出、等督办员附议或中心主任决定的，会排在这里。',
  'empty.extensions': '没有等着审核的延期申请', 'emptyHint.extensions': '承办单位负责人提出的延期申请会排在这里，最急的在前。',
  'tab.custody': '持有时长',
  'held.report': '持有时长报表', 'held.show': '看哪段时间、哪些', 'held.place': '所在', 'held.by': '排序', 'held.by.median': '中位时长', 'held.by.longest': '最长一次', 'held.by.late': '手里到期占比', 'held.by.orders': '经手件数', 'held.by.now': '现持有最久',
  'held.days7': '近 7 天', 'held.days30': '近 30 天', 'held.month': '本月', 'held.lastMonth': '上月', 'held.from': '起日', 'held.until': '止日', 'held.export': '导出 CSV', 'held.exportHint': '统计数据不得外传：导出记入审计，文件首行写明导出人和时间',
  'held.answer.slow': '{{holder}}停留最久，一件中位 {{days}} 个工作日', 'held.answer.unknown': '工作日历缺年，工作日算不出来', 'held.answer.late': '；{{holder}}手里到期最多，{{late}} 件，占 {{share}}', 'held.answer.none': '；没有在谁手里到期的',
  'held.how': '按这段时间内交出的每次持有算，签收前就起算；单位看本单位期限，中心看答复诉求人的期限。现持有截至 {{at}}。图和这句话只比经手 3 件以上的。',
  'held.chart': '各家中位时长和手里到期占比，数字见下表', 'held.chart.median': '一件中位，工作日', 'held.chart.late': '手里到期占比', 'held.days': '{{n}} 日',
  'held.holder': '谁持有', 'held.centre': '{{place}}中心', 'held.orders': '经手', 'held.median': '中位工作日', 'held.longest': '最长工作日', 'held.medianWall': '中位自然日', 'held.longestWall': '最长自然日', 'held.late': '手里到期', 'held.now': '现持有', 'held.oldest': '现最久',
  'held.order': '工单', 'held.to': '交出', 'held.working': '工作日', 'held.natural': '自然日', 'held.passed': '到期', 'held.hidden': '不在您的查看范围', 'held.counted': '{{orders}} 件，交出 {{times}} 次', 'held.list': '{{holder}}交出的工单',
  'held.failed': '持有时长没取到', 'held.empty': '这段时间没有交出的，也没有现持有的', 'held.emptyHint': '换一段时间看看；工单从登记起就算在持有者名下。', 'held.pick': '选一家', 'held.pickHint': '它经手的每一件在这里，停留最久的在前。', 'held.noneEnded': '这段时间没有交出过', 'held.noneEndedHint': '只有现持有的：在工单列表里按承办单位看。',
} as const
