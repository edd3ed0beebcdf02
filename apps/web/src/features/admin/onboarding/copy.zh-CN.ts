/** 新区县上线：上线管理员和中心主任看到的话。 */
export const onboardingCopy = {
  tab: '上线', title: '{{name}}上线', back: '全部区县', road: '上线进度', saves: '每步自动存', before: '上一步', next: '下一步', none: '无', failed: '没取到', absent: '没有这项上线', absentHint: '可能不属于您的地市，或地址不完整。回到列表再找。', readOnly: '您的岗位只能查看', unchanged: '没有改动', saved: '已保存',
  steps: '步骤', stepsMeta: '{{n}} 步，完成 {{done}} 步', 'status.OPEN': '未完成', 'status.DONE': '已完成', 'status.NOT_COUNTED': '未计入', 'step.fresh': '未开始', 'step.day': '第 {{n}} 天', 'step.saved': '{{name}} {{at}} 保存', 'step.markDone': '“{{step}}”这一步完成了', 'step.notCounted': '这项能力还没有接入，先记下来；不计入就绪，不挡上线。',
  'place.step': '这一步', 'place.history': '历次版本', 'place.life': '暂停与退出',
  'save.none': '还没写，写了就存', 'save.before': '已保存', 'save.waiting': '正在存', 'save.saving': '正在存', 'save.saved': '已保存', 'save.failed': '存不上，先留在本机，网络好了自动补存',
  conflict: '别人刚改了这一步', 'conflict.field': '项', 'conflict.mine': '我写的', 'conflict.theirs': '{{name}} {{at}} 存的', 'conflict.keepMine': '用我的', 'conflict.keepTheirs': '用对方的', 'conflict.hint': '选定之前都不会存。', 'conflict.same': '两边写的一样。',

  list: '区县上线', 'list.name': '区县', 'list.state': '状态', 'list.steps': '步骤', 'list.waiting': '等核准', 'list.created': '新建', 'list.updated': '最近改动', 'list.day': '第 {{n}} 天', 'list.done': '{{done}} / {{of}} 步', 'list.gate': '{{gate}} 待核准', 'list.empty': '还没有区县在上线', 'list.emptyHint': '在上面写区县名称，开始一项。', 'list.emptyRead': '系统管理员或上线管理员新建后，这里能看到进展。',
  start: '新建上线', 'start.name': '新上线区县的名称', 'start.hint': '区县名称，如 岳普湖县', 'start.missing': '先写区县名称', 'start.note': '先写名称，其余一步一步来，随时可离开。',
  unrecorded: '没有上线记录的区县', 'unrecorded.hint': '向导之前就上线的。补建一份，就能在这里管。', adopt: '补建', 'adopt.of': '补建 {{name}}',

  'tenant.hint': '先把区县设立起来，后面各步才有地方存。', 'tenant.founded': '已设立；名称和联系方式仍可改。', 'tenant.name': '名称', 'tenant.kind': '类别', 'tenant.areaCode': '区划代码', 'tenant.areaCodeHint': '6 位，前四位与地市相同；工单号以它开头。', 'tenant.fixed': '设立后不能改。', 'tenant.mode': '运行方式', 'tenant.operator': '承办机构', 'tenant.operatorHint': '由哪个单位承办热线，如 县政务服务中心。', 'tenant.document': '依据文号', 'tenant.contact': '联系人', 'tenant.phone': '联系电话', 'tenant.dial': '电话区号', 'tenant.languages': '语言',
  'kind.COUNTY': '县（区、市）', 'kind.ZONE': '开发区', 'mode.FULL_CENTRE': '自接自派', 'mode.HYBRID': '白天自接', 'mode.DISPATCH_ONLY': '只派不接', 'modeHint.FULL_CENTRE': '本县座席 24 小时接听，本县派单。', 'modeHint.HYBRID': '白天本县接听，夜间和溢出由地市接；本县派单。', 'modeHint.DISPATCH_ONLY': '地市统一接听后下派，本县再派到单位。', 'language.zh': '汉语', 'language.ug': '维吾尔语',
  found: '设立租户', 'found.missing': '还差 {{n}} 项', 'found.unsaved': '正在存，稍等', 'found.conflict': '先选定用谁写的',

  note: '记录', 'noteHint.profile': '', 'noteHint.units': '', 'noteHint.people': '', 'noteHint.duties': '', 'noteHint.geography': '', 'noteHint.telephony': '', 'noteHint.linkage': '', 'noteHint.knowledge': '地市的条目自动可用，本县的陆续补。', 'noteHint.templates': '', 'noteHint.data': '', 'noteHint.training': '', 'noteHint.trial': '',
  'noteAsk.profile': '', 'noteAsk.units': '', 'noteAsk.people': '', 'noteAsk.duties': '', 'noteAsk.training': '', 'noteAsk.trial': '',
  'noteAsk.geography': '乡镇、村社、地名别称、边界说明，园区怎么划。', 'noteAsk.telephony': '号码、队列、座席、录音，夜间和溢出转地市，本县 110、119、120、122 的转接号码。', 'noteAsk.linkage': '联动的热线、110 联系人、数据交换目录。', 'noteAsk.knowledge': '每个单位至少一条，县里常问常答一套；谁负责、多久复核。', 'noteAsk.templates': '短信、话术、不受理告知、督办单、简报。', 'noteAsk.data': '保存年限、脱敏、导出审批人、上级平台编码、原有在办工单怎么并过来。',
  'knowledge.counts': '地市可用 {{inherited}} 条，本县 {{own}} 条。',

  'profile.hint': '沿用地市的，时限可以更短。', 'profile.parts': '规则的几部分', 'profile.limits': '时限', 'profile.calendar': '历法', 'profile.numbering': '编号',
  'numbering.prefix': '工单号前缀', 'numbering.example': '例', 'numbering.rule': '规则', 'numbering.ruleText': '区划代码、日期、渠道、当日序号，共 18 位，由系统编。',
  'limits.name': '时限', 'limits.inherited': '地市', 'limits.own': '本县', 'limits.ownOf': '本县 {{name}}', 'limits.asAbove': '沿用', 'limits.number': '填大于零的数', 'limits.looser': '不能长于地市的 {{inherited}} {{unit}}', 'limits.locked': '设立后由管理员改', 'limits.live': '上线后在“规则与时限”里改', 'limits.wrong': '{{n}} 处要改', 'limits.hint': '留空就沿用地市的；填了只能更短。', 'limits.save': '保存时限', 'limits.empty': '地市还没有生效的时限规则', 'limits.emptyHint': '由地市的系统管理员先设好。',
  'calendar.inherit': '沿用地市的历法', 'calendar.years': '年份', 'calendar.provisional': '{{year}} 暂定', 'calendar.counts': '工作日 {{work}} 天', 'calendar.inheritHint': '地市改了，本县跟着改。', 'calendar.ownHint': '从地市的抄来，点一天改一次；以后由本县自己维护。', 'calendar.save': '保存历法', 'calendar.none': '还没有历法', 'calendar.noneHint': '设立租户后，先沿用地市的。',

  'importHint.units': '先试导入，不写入；有问题的改好再一起导入。', 'importHint.people': '先试导入，不写入；新账号的初始密码导入后给一次。', template: '模板 .{{format}}',
  'import.choose': '选名册文件', 'import.other': '换一份名册', 'import.drop': '或拖到这里，.xlsx 或 .csv', 'import.named': '正在看：{{name}}', 'import.checking': '正在检查', 'import.failed': '没检查成', 'importEmpty.units': '还没有单位名册', 'importEmpty.people': '还没有人员名册', 'import.emptyHint': '下载模板填好，再选文件。', 'import.notFounded': '先在“租户”一步设立区县。', 'import.first': '先选名册', 'import.wrong': '还有 {{n}} 行要改', 'import.nothing': '没有可导入的', 'import.dry': '试导入，还没有写入', 'import.drop-it': '不用这份', 'import.send.units': '导入单位，改动 {{n}} 家', 'import.send.people': '导入人员，改动 {{n}} 行', 'import.hints': '{{n}} 行导入后还要补',
  'importSum.units': '单位', 'importSum.people': '人员', 'fate.add': '新增', 'fate.change': '更新', 'fate.same': '不变', 'fate.out': '不导',
  'sheet.units': '试导入的单位', 'sheet.people': '试导入的人员', 'sheet.row': '行', 'sheet.said': '说明', 'sheet.fate': '试导入', 'sheet.changes': '改 {{columns}}',
  mend: '改第 {{row}} 行', 'mend.check': '重新检查', 'mend.unchanged': '这一行没有改动', 'mend.leaveOut': '不导第 {{row}} 行', 'mend.next': '下一处', 'mend.fine': '第 {{row}} 行没有问题', 'mend.to': '改成“{{value}}”',
  done: '导入结果', 'done.units': '单位已导入：新增 {{add}} 家，更新 {{change}} 家，不变 {{same}} 家。', 'done.people': '人员已导入：新增 {{add}} 行，更新 {{change}} 行，不变 {{same}} 行。', 'done.passwords': '{{n}} 个新账号的初始密码，只显示这一次；{{until}}前用它登录并改成自己的，过期作废，可在 管理 · 人员 重置。', 'done.save': '存成文件', 'done.file': '初始密码', 'done.columns': '姓名,用户名,初始密码,有效期至', 'done.name': '姓名', 'done.username': '用户名', 'done.password': '初始密码',

  'duties.hint': '派单目录写的是职责，这里说本县哪家承担。', 'duties.unfounded': '还没有设立', 'duties.parts': '职责的几部分', 'duties.roles': '职责对单位', 'duties.gaps': '还派不出的分类', 'duties.role': '职责', 'duties.units': '承担单位', 'duties.categories': '涉及分类', 'duties.nobody': '没有单位承担', 'duties.elsewhere': '本县没有，由别的职责或地市承担', 'duties.category': '分类', 'duties.why': '差什么', 'duties.covered': '目录覆盖 {{covered}} / {{total}} 类', 'duties.noRoles': '目录没有用到职责', 'duties.noRolesHint': '由地市先建好派单目录。', 'duties.noGaps': '每一类都派得出去', 'duties.noGapsHint': '目录改了，缺的会出现在这里。',
  'role.of': '{{role}} 由谁承担', 'role.add': '加一家单位', 'role.pick': '选单位', 'role.remove': '去掉', 'role.removeOf': '不由 {{unit}} 承担',

  'gate.which': '关口', 'gate.judged': '系统自动判 {{at}}', 'gate.isWaiting': '待核准', 'gate.passed': '已核准', 'gate.missing': '差 {{names}}', 'gate.mend': '第 {{n}} 步 {{step}}', 'gate.reading': '正在判', 'gate.lacking': '还差 {{n}} 项', 'gate.ask': '提交核准', 'gate.askLacking': '提交核准 · {{why}}',
  'gate.G1Hint': '齐了就提交，由中心主任核准；之后试运行，市里旁看，不计分。这里只改配置，看不到任何工单。', 'gate.G2Hint': '够天数、达到标准就提交，由中心主任核准上线；从下个月起计分。',
  'gate.decision': '{{gate}} 核准', 'gate.asked': '{{name}} {{at}} 提交 {{gate}}，等中心主任核准。', 'gate.words': '意见', 'gate.wordsMissing': '写明意见', 'gate.notice': '核准后立即正式运行，意见写入上线记录。', 'gate.approveG1': '核准试运行', 'gate.approveG2': '核准上线', 'gate.refuse': '不予核准', 'gate.waitMine': '提交人不能自己核准。', 'gate.waitOther': '由另一位中心主任核准。', 'gate.takeBack': '撤回提交',

  'sandbox.hint': '虚构来电人的工单，在本县的单位走完全程；不计数，不进真实的台。', 'sandbox.note': '含退单、延期、转办、重办、上级督办和一件特急。', 'sandbox.start': '开始演练', 'sandbox.again': '再演练一次', 'sandbox.empty': '还没有演练', 'sandbox.emptyHint': '单位、人员、职责齐了就能演练，半分钟左右。', 'sandbox.orders': '演练工单', 'sandbox.progress': '演练进度', 'sandbox.running': '正在走第 {{n}} 件，共 {{of}} 件', 'sandbox.passed': '{{n}} / {{of}} 件走完全程', 'sandbox.failed': '{{n}} / {{of}} 件走完，其余没走通', 'sandbox.by': '{{name}} {{at}} 开始', 'sandbox.seq': '件', 'sandbox.story': '走法', 'sandbox.category': '分类', 'sandbox.unit': '承办单位', 'sandbox.acts': '经过', 'sandbox.state': '结果', 'sandbox.WAITING': '未走', 'sandbox.PASSED': '走通', 'sandbox.FAILED': '没走通', 'sandbox.inTime': '按时', 'sandbox.late': '超时',

  'trial.day': '试运行第 {{day}} 天，至少 {{min}} 天', 'trial.hint': '只有合计，看不到工单。', 'trial.notYet': '还没有开始试运行', 'trial.notYetHint': 'G1 核准后开始，14 到 30 天。', 'trial.left': '还要 {{n}} 天', 'trial.ripe': '天数够了，最多 {{max}} 天', 'trial.live': '{{at}} 正式运行，{{from}} 起计分', 'trial.sign': '按时签收 {{share}}（{{have}} / {{of}}）', 'trial.wrong': '派单差错 {{share}}（{{have}} / {{of}}）', 'trial.date': '日期', 'trial.registered': '登记', 'trial.signed': '按时签收 / 应签收', 'trial.dispatched': '派单', 'trial.misdispatched': '派错', 'trial.noDays': '还没有一天的数。',
  issues: '问题', 'issues.meta': '未办结 {{open}}，共 {{all}}', 'issues.open': '记问题', 'issues.grade': '程度', 'issues.words': '什么问题', 'issues.missing': '先写什么问题', 'issues.close': '办结', 'issues.result': '怎么解决的', 'issues.resultOf': '“{{words}}”怎么解决的', 'issues.resultMissing': '先写怎么解决的', 'issues.closed': '{{name}} {{at}} 办结：{{result}}',

  'history.at': '时间', 'history.by': '谁', 'history.what': '做了什么', 'history.words': '说明', 'history.hint': '谁在什么时候做了什么，只增不改。', 'history.empty': '还没有记录', 'history.counts': '新增 {{add}}，更新 {{change}}，不变 {{same}}',
  'life.hint': '现在是{{state}}', 'life.none': '现在没有可做的', 'life.noneHint': '配置好、上线之后，可在这里暂停、并入或退出。', 'life.mergedInto': '已并入{{name}}，只保留查看。', 'life.suspend': '暂停受理', 'life.resume': '恢复受理', 'life.merge': '并入', 'life.offBoard': '退出',
  'lifeHint.suspend': '停止新受理；在办的照办。', 'lifeHint.resume': '重新开始受理。', 'lifeHint.merge': '停止受理，在办的移交，其余冻结，保留查看。不能撤销。', 'lifeHint.offBoard': '停止受理，在办的移交地市，其余冻结，保留查看。不能撤销。',
  'lifeSend.suspend': '暂停 {{name}}', 'lifeSend.resume': '恢复 {{name}}', 'lifeSend.merge': '并入，不再撤销', 'lifeSend.offBoard': '退出，不再撤销', 'life.words': '先写原因', 'life.wordsLabel': '原因', 'life.intoLabel': '并入', 'life.into': '选并入哪里', 'life.typedLabel': '确认', 'life.typed': '照原样输入“{{name}}”',
} as const
