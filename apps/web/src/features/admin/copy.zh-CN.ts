/** 管理：系统管理员和安全管理员看到的话。 */
export const adminCopy = {
  title: '管理', 'tab.units': '单位', 'tab.people': '人员', 'tab.delegations': '代理', 'tab.calendar': '日历', 'tab.policies': '规则与时限', 'tab.matrix': '权责矩阵', 'tab.onboarding': '上线', 'tab.filing': '备案', 'tab.outbound': '短信队列', 'calendar.missing': '还没有 {{year}} 年的日历：没发布之前，那一年的时限算不出来。', 'calendar.provisional': '{{year}} 年的日历还是暂定的：国务院通知发布后请核对，时限会按新日历重算。', 'calendar.go': '去起草', 'calendar.check': '去核对', failed: '没取到', none: '你的岗位没有可用的设置', noneHint: '请本中心的系统管理员开通。',

  unitsLabel: '承办单位', unitsFailed: '单位没取到', unitsEmpty: '还没有承办单位', unitsEmptyHint: '把本地的部门、乡镇和街道建起来，才能派单。', lackEmpty: '每个单位都配齐了', lackEmptyHint: '有单位换了领导或联络员，缺了人会出现在这里。',
  onlyLacking: '只看缺项', unitsFilters: '单位筛选', 'unit.name': '单位', 'unit.leader': '分管领导', 'unit.liaisons': '联络员（AB岗）', 'unit.phone': '24小时应急电话', 'unit.people': '人数', 'unit.state': '能否接单',
  valid: '配齐', inactive: '已停用', unitsMeta: '{{n}} 个单位，{{lacking}} 个没配齐', none1: '无',

  peopleLabel: '人员', peopleFailed: '人员没取到', peopleEmpty: '没有对得上的人', peopleEmptyHint: '换个姓名、用户名或单位再找。', search: '找人', searchHint: '姓名、用户名或单位，按回车', find: '查找', clearSearch: '看全部',
  'person.name': '姓名', 'person.username': '用户名', 'person.unit': '单位', 'person.duties': '岗位', 'person.from': '起', 'person.state': '状态', centre: '中心', active: '在岗', disabled: '已停用', until: '到 {{day}}',

  calendarFailed: '日历没取到', calendarEmpty: '还没有工作日历', calendarEmptyHint: '在“规则与时限 · 工作日历”里起草并发布。', years: '年份', 'year.provisional': '{{year}} 暂定',
  yearLabel: '{{year}}年日历', month: '{{n}}月', weekdays: '一二三四五六日', 'day.work': '工作日', 'day.holiday': '放假', 'day.makeup': '调休上班', 'day.weekend': '周末', dayLabel: '{{month}}月{{day}}日 周{{weekday}} {{kind}}', dayChanged: '{{label}}，改了',
  'mark.holiday': '休', 'mark.makeup': '班', counts: '工作日 {{work}} 天，放假 {{holiday}} 天，调休上班 {{makeup}} 天', provisional: '暂定：国务院的放假通知还没发布', hours: '办公时间', season: '{{from}}至{{to}} {{spans}}', monthDay: '{{month}}月{{day}}日',
  'calendar.draft': '起草修改', 'calendar.add': '加本县的日子', 'calendar.inherited': '继承地市的日历；本县只能加自己的日子或另定办公时间，经发布施行。', 'calendar.published': '改动先起草，由另一位负责人发布，到施行日生效；在办工单的时限随之重算。',
} as const
