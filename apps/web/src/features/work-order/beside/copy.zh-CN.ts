/** What stands beside an order for longer than one act: requests, letters, questions, filings, other orders. */
export const besideCopy = {
  requests: '申请', 'request.by': '{{name}} {{at}} 提出', 'request.endorsed': '{{name}} {{at}} 同意上报', 'request.seconded': '{{name}} {{at}} 复核', 'request.decided': '{{name}} {{at}} {{status}}', 'request.due': '{{at}} 前决定',
  'request.basis': '依据', 'request.evidence': '证据', 'request.suggested': '建议改派', 'request.wanted': '要求延长', 'request.stage': '阶段报告', 'request.plan': '后续安排', 'request.told': '告知诉求人', 'request.resume': '预计恢复', 'request.identity': '身份核对', 'request.public': '公共部分', 'request.public-on': '不因撤单停办', 'request.files': '附件', 'request.files-count': '{{n}} 个，在附件栏', 'request.document': '文书', 'request.notice': '怎样告知', 'request.guidance': '告知的渠道', 'request.existing': '已有工单',
  'identity.SAME_PHONE': '同一电话号码', 'identity.QUERY_CODE': '报出查询码', 'amount.WORKING_DAY': '{{n}} 个工作日', 'amount.WALL_HOUR': '{{n}} 小时',
  'title.RETURN': '{{who}}申请退单：{{ground}}', 'title.LATE_RETURN': '{{who}}签收后申请退单：{{ground}}', 'title.EXTENSION': '{{who}}申请延期 {{amount}}', 'title.EXTENSION.to': '{{who}}申请延期 {{amount}}，市民时钟到 {{at}}', 'title.SUSPENSION': '{{who}}申请挂起：{{ground}}', 'title.NOT_PURSUE': '{{who}}提请不再办理：{{ground}}', 'title.WITHDRAWAL': '{{who}}撤单：{{ground}}', 'title.RECLASSIFY': '{{who}}建议改分类：{{changes}}', 'title.REJECTION': '{{who}}提请改为不予受理：{{ground}}',
  'then.RETURN': '时限照走；准退的回派单台重派，不准的单位须签收办理', 'then.LATE_RETURN': '时限照走；准退的回派单台重派，不准的单位继续办理', 'then.EXTENSION': '同意后市民、单位两个日期同延；不同意，时限不变', 'then.SUSPENSION': '批准后两个时钟暂停，恢复时按剩余时间接着走', 'then.NOT_PURSUE': '督办员复核、中心主任决定；决定后报地市备案，不计各项比率', 'then.RECLASSIFY': '采纳后照此改；签收前两个时限重算，签收后只作更正', 'then.WITHDRAWAL': '各单位已告知', 'then.REJECTION': '同意后不予受理并告知诉求人，受理差错计入质检',
  'check.basis': '引了依据', 'check.evidence': '附了证据', 'check.in-time': '在退单时限内', 'check.first-return': '本单第一次退单', 'check.suggested': '写了建议单位', 'check.nth': '第 {{n}} 次延期', 'check.stage': '附阶段报告', 'check.told': '{{at}} 已告知诉求人', 'check.not-told': '没写何时告知诉求人', 'check.resume': '{{at}} 前恢复', 'check.endorsed': '单位负责人已同意',
  'check.not-basis': '没引依据', 'check.not-evidence': '没附证据', 'check.not-suggested': '没写建议单位', 'check.not-first-return': '不是第一次退单', 'check.not-in-time': '过了退单时限', 'check.not-endorsed': '单位负责人还没同意', 'check.not-stage': '没附阶段报告',
  letters: '督办', 'letter.due': '{{at}} 前反馈', 'letter.by': '{{name}} {{at}} 发出', 'letter.closed': '{{at}} 办结', 'letter.open': '未办结', 'letter.result': '结果', 'letter.needs': '要求',
  questions: '问诉求人', 'question.by': '{{name}} {{at}} 问', 'question.waiting': '等回访台去问', 'question.answered': '{{at}} 答复',
  filings: '备案', 'filing.at': '{{at}} 报备', 'filing.until': '地市可在 {{at}} 前提出异议', 'filing.objected': '{{name}} {{at}} 提出异议', 'filing.stands': '备案已过异议期',
  relatives: '关联工单', 'relative.parent': '并入', 'relative.child': '并来', 'relative.previous': '上一张', 'relative.next': '再次反映', 'relative.count': '共 {{n}} 件', 'relative.closed': '{{at}} 办结',
  pair: '两件比对', 'pair.own': '这一件', 'pair.other': '并入的', 'pair.failed': '那一件没打开', 'pair.place': '地点', 'pair.category': '分类', 'pair.came': '来电', 'pair.holder': '持有',
  'four-eyes': '您经手的申请，由别人决定', 'relative.unseen': '有一件，不在您的查看范围',
} as const
