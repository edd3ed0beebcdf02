import { formCopy } from './form-copy.zh-CN.ts'
import { verbCopy } from './verb-copy.zh-CN.ts'

/** What the order's page says. `{{name}}` is filled in. */
const pageCopy = {
  stale: '这张工单刚被别人改过', 'stale.hint': '你写的都还在，一字未动。看过新的情况，再决定。', 'stale.news': '别人做了什么', 'stale.again': '用我的内容再提交一次', 'stale.drop': '放弃我的', 'stale.reading': '正在看新的情况', 'stale.gone': '现在是{{status}}，不能再{{verb}}了。你写的可以复制走。', 'stale.meanwhile': '你写的时候，这张工单有了新的情况',
  'kept.submitReply': '你写的答复没有交出去', 'kept.addRecord': '你写的记录没有记下', 'kept.submitPart': '你写的协办意见没有交出去', 'kept.giveOpinion': '你写的争议意见没有交出去', 'kept.hint': '这张工单现在是{{status}}，不能再交。你写的都在这里，可以复制、接着写；工单退回来时还在。', 'kept.sent': '已经交的', 'kept.mine': '我写的',
  template: '模板', 'template.keep': '存为模板', 'template.name': '模板名', 'template.nameMissing': '先起个名字', 'template.textMissing': '先在上面写好模板的内容', 'template.slotMissing': '内容里至少留一处要填的，用【】括起来', 'template.sure': '确认删除', 'template.removeSure': '确认删除模板“{{name}}”', 'template.shared': '给全中心用', 'template.save': '保存', 'template.replace': '替换同名的', 'template.close': '收起', 'template.slotHint': '要填的地方用【】括起来，例如【时间】；没填完的发不出去。', 'template.mine': '已有的模板', 'template.ofCentre': '中心', 'template.remove': '删除', 'template.removeOne': '删除模板“{{name}}”', 'template.open': '还有 {{n}} 处，按 Tab',
  print: '打印', 'print.purpose': '打印用途', 'print.hint': '会印在每页下边，并记下谁、什么时候打印过', 'print.go': '打印', 'print.save': '下载 PDF', 'print.back': '不打印了', 'print.making': '正在生成', 'print.other': '别的用途', 'print.FILE': '存档', 'print.APPROVAL': '审批', 'print.SITE': '现场办理', 'print.MEETING': '会商',
  caller: '诉求人', 'caller.hidden': '诉求人信息保密', 'caller.contact': '另留电话 {{phone}}', 'gender.F': '女', 'gender.M': '男',
  reveal: '查看须事由', 'reveal.purpose': '查看事由', 'reveal.words': '写明做什么用', 'reveal.more': '补充说明，可不写', 'reveal.hint': '会记下谁、什么时候、为什么看过；说明里不用写姓名和号码', 'reveal.show': '查看', 'reveal.back': '不看了',
  seen: '谁看过', 'seen.note': '新的在前；短时间内重复打开只记一次', 'seen.close': '收起', 'seen.loading': '正在取查阅记录', 'seen.failed': '查阅记录没取到', 'seen.empty': '还没有人看过', 'seen.more': '再早的', 'seen.when': '时间', 'seen.who': '谁', 'seen.place': '单位', 'seen.act': '做了什么', 'seen.shown': '看到什么',
  loading: '正在打开工单', failed: '工单没打开', 'number.bad': '这不是工单号', 'number.hint': '工单号是 18 位数字，例 653125-260304-0-00127。',
  facts: '谁持有、剩多久', holder: '持有', 'holder.lead': '主办', 'holder.for': '已持有 {{time}}', 'holder.none': '已办完', 'holder.merged': '随主单办理', 'holder.closed': '{{at}} {{reason}}',
  'clock.citizen': '市民时钟 · 改派不重置', 'clock.statutory': '市民时钟 · 法定期限 {{limit}}', 'clock.answered': '市民时钟 · 已停在答复时', 'clock.none': '不计时限', 'clock.stopped': '已停', 'clock.merged': '市民时钟 · 并单不停', 'clock.parent': '跟主单走', 'clock.paused': '挂起，时钟停着', 'clock.resume': '{{at}} 恢复', 'clock.due': '到期', 'clock.replied': '{{at}} 已答复',
  'clock.DISPATCH': '派单时钟', 'clock.TRANSFER': '转办答复时钟', 'clock.DISPUTE': '协调时钟', 'clock.SIGN': '签收时钟', 'clock.CONTACT': '联系时钟', 'clock.HANDLE': '本单位时钟 · 考核按此', 'clock.REVIEW': '审核时钟', 'clock.CALLBACK': '回访时钟', 'clock.JUDGE': '研判时钟', 'clock.now': '当前时钟', 'clock.REPORT': '首报时钟',
  'owed.CONTACT': '{{at}} 前首次联系', 'owed.REPORT': '{{at}} 前首报', 'owed.CONTACT.late': '首次联系已逾期', 'owed.REPORT.late': '首报已逾期', 'owed.STAGE': '{{at}} 前报阶段情况', 'owed.STAGE.late': '阶段报告已逾期',
  'with.co': '协办', 'with.none': '没有协办', 'with.noneNote': '由主办单位一家办理', 'with.dispute': '争议', 'with.answered': '意见 {{done}} / {{all}} 家', 'with.more': '{{name}}等 {{n}} 家', 'with.done': '意见已交 {{at}}', 'with.waiting': '意见未交',
  'with.transfer': '转办给', 'with.transferDue': '{{at}} 前答复',
  acts: '可以做的', 'acts.none': '现在没有要你办的', 'acts.intake': '到受理台继续',
  flagged: '标记', 'flag.confidential': '保密', 'flag.enterprise': '涉企', 'flag.sensitive': '敏感', 'flag.designated': '指定件', 'flag.redo': '第 {{n}} 次重办', 'flag.urged': '催办 {{n}} 次', 'flag.extended': '延期 {{n}} 次', 'flag.merged': '并入 {{n}} 件', 'flag.repeat': '再次反映', 'flag.supervised': '督办', 'flag.escalated': '提级办',
  matter: '诉求', 'matter.came': '{{at}} {{channel}}', demand: '想要', place: '地点', 'place.none': '没说清', category: '分类', 'category.none': '未分类', policy: '时限', statutory: '法定期限', catalogue: '派单', 'policy.said': '{{document}} 第 {{n}} 版', 'policy.own': '{{document}} 本级第 {{n}} 版', complained: '被投诉',
  callback: '回访', 'callback.yes': '愿意回访', 'callback.no': '不愿回访',
  answer: '答复', 'answer.by': '{{name}} {{at}}', 'answer.none': '还没有答复',
  files: '附件', 'files.count': '{{n}} 个', 'files.none': '还没有附件', 'files.add': '加附件', 'files.adding': '正在传 {{name}}', 'files.failed': '{{name}} 没传上：{{why}}', 'files.save': '下载 {{name}}', 'files.saveFailed': '{{name}} 没下载成：{{why}}',
  parts: '各方办理', 'part.until': '{{at}} 前', opinions: '争议意见', 'opinion.waiting': '还没交', 'opinion.silent': '逾期未交，视为同意', 'opinion.clauseOf': '条款 {{text}}', 'opinion.evidenceOf': '证据 {{text}}', evaluations: '评价', 'evaluation.round': '第 {{n}} 轮', 'attempts': '回访拨打', linkages: '紧急联动',
  course: '经过', 'course.note': '登记至今 {{time}} · 条长是各家手里的工作时间，括号里连休息日', 'course.bars': '条长是各家手里的工作时间，括号里连休息日', 'course.failed': '工作日历没取到，只列出经过', 'lane.caller': '诉求人', 'lane.came': '来电', 'lane.due': '{{day}}到期', 'lane.off': '休', 'lane.makeup': '班', 'lane.today': '今天',
  show: '筛选经过', 'show.all': '全部', 'show.flow': '流转', 'show.talk': '沟通', 'show.press': '督办', 'show.system': '系统', 'show.order': '新的在前', 'show.none': '这一类没有', by: '系统',
  'wall.days': '{{n}} 天', 'wall.hours': '{{n}} 小时', 'wall.minutes': '{{n}} 分钟', 'lane.spent': '{{worked}}（历时 {{wall}}）', 'lane.held': '{{from}} 至 {{to}}，{{spent}}', 'lane.until-now': '现在',
  'time.days': '{{n}} 日', 'time.hours': '{{n}} 时', 'time.minutes': '{{n}} 分',
  'row.limit': '办理时限 {{limit}}', 'row.overdue': '逾期', 'row.auto': '系统代签', 'row.changed': '{{field}}由{{from}}改为{{to}}', 'field.requestType': '类型', 'field.categoryCode': '分类', 'field.urgency': '紧急', 'field.areaCode': '地区', 'row.attempt': '第 {{n}} 次：{{outcome}}', 'row.next': '约 {{at}} 再打', 'row.reply': '答复全文',
} as const

/** Everything the order's page and its forms say. */
export const orderCopy = { ...formCopy, ...verbCopy, ...pageCopy } as const
