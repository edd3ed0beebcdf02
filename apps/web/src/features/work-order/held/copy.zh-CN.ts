/** 持有时长：督办台、工单台都看。 */
export const heldCopy = {
  report: '持有时长报表', show: '看哪段时间、哪些', place: '所在', by: '排序', 'by.median': '中位时长', 'by.longest': '最长一次', 'by.late': '手里到期占比', 'by.orders': '经手件数', 'by.now': '现持有最久',
  days7: '近 7 天', days30: '近 30 天', month: '本月', lastMonth: '上月', from: '起日', until: '止日', export: '导出 CSV', exportHint: '统计数据不得外传：导出记入审计，文件首行写明导出人和时间',
  'answer.slow': '{{holder}}停留最久，一件中位 {{days}} 个工作日', 'answer.unknown': '工作日历缺年，工作日算不出来', 'answer.late': '；{{holder}}手里到期最多，{{late}} 件，占 {{share}}', 'answer.none': '；没有在谁手里到期的',
  how: '按这段时间内交出的每次持有算，签收前就起算；单位看本单位期限，中心看答复诉求人的期限。现持有截至 {{at}}。图和这句话只比经手 3 件以上的。',
  chart: '各家中位时长和手里到期占比，数字见下表', 'chart.median': '一件中位，工作日', 'chart.late': '手里到期占比', days: '{{n}} 日',
  holder: '谁持有', centre: '{{place}}中心', orders: '经手', median: '中位工作日', longest: '最长工作日', medianWall: '中位自然日', longestWall: '最长自然日', late: '手里到期', now: '现持有', oldest: '现最久',
  order: '工单', to: '交出', working: '工作日', natural: '自然日', passed: '到期', hidden: '不在您的查看范围', counted: '{{orders}} 件，交出 {{times}} 次', list: '{{holder}}交出的工单',
  failed: '持有时长没取到', empty: '这段时间没有工单经手', emptyHint: '没有交出的，也没有现持有的。工单从登记起就算在持有者名下。', emptyWidest: '最近三个月没有工单经手', emptyWidestHint: '登记第一件工单后，谁持有、持有多久会在这里；更早的用起止日期查。', widen: '看最近三个月',
  LONG: '一次最多看 {{days}} 天', LONGHint: '{{from}} 到 {{to}} 太长，分几次看。', BACKWARDS: '止日在起日之前', BACKWARDSHint: '起日 {{from}}，止日 {{to}}。', undated: '请选起止日期', undatedHint: '起日和止日都要选。', mend: '改为 {{from}} 到 {{to}}', back: '返回报表', pick: '选一家', pickHint: '它经手的每一件在这里，停留最久的在前。', noneEnded: '这段时间没有交出过', noneEndedHint: '只有现持有的：在工单列表里按承办单位看。',
} as const
