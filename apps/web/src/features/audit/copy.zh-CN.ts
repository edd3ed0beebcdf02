/** What the audit desk says. */
export const auditCopy = {
  title: '审计', 'tab.log': '查阅记录', 'tab.alerts': '告警',
  find: '查', search: '单号、姓名或用户名', day: '哪一天', clear: '清除', place: '哪里的人', kind: '做了什么', people: '是哪一位', 'people.none': '没有叫“{{text}}”的人', 'people.failed': '名单没取到', 'of-person': '{{name}}', 'of-order': '工单 {{no}}',
  'log.list': '查阅记录', 'log.failed': '查阅记录没取到', 'log.empty': '没有查阅记录', 'log.emptyHint': '打开工单、查看诉求人、打印、下载附件都会记在这里；列表不记。', 'log.emptyFound': '没有符合的查阅记录', 'log.emptyFoundHint': '换一个人、一天，或核对单号。',
  'col.at': '时间', 'col.who': '谁', 'col.place': '单位', 'col.no': '工单', 'col.act': '做了什么', 'col.shown': '看到什么', draft: '登记中',
  'alert.list': '告警', 'alert.failed': '告警没取到', 'alert.empty': '没有告警', 'alert.emptyHint': '一小时内查看诉求人信息次数过多的，会在这里提醒。', 'alert.emptyOpen': '没有待核实的告警', 'alert.show': '看哪些', 'alert.all': '全部', 'alert.open': '待核实',
  'alert.kind': '告警', 'alert.count': '次数', 'alert.state': '核实', 'alert.waiting': '待核实', 'alert.settled': '{{name}} {{at}}', 'alert.pick': '选一条告警', 'alert.pickHint': '先看这个人看了哪些工单，再写核实结果。', 'alert.since': '{{from}} 至 {{to}}', 'alert.when': '时段', 'alert.log': '看这个人的查阅记录',
  'alert.finding': '核实结果', 'alert.findingHint': '问过谁、是不是工作需要、怎么处理', 'alert.settle': '核实完毕', 'alert.settleNote': '写下后不能再改。',
} as const
