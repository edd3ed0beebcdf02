/** 管理 · 规则与时限：版本、规则文件、征求意见和发布时看到的话。 */
export const policyCopy = {
  kinds: '规则种类', documents: '规则文件', failed: '规则没取到', versionFailed: '这一版没取到', pick: '选一版来看', pickHint: '左边是各版的先后：现行的、将施行的、已失效的。',
  timeline: '{{kind}}的各版', empty: '还没有发布过', proposal: '{{kind}}：规则书的建议', emptyHint: '没有发布之前，按规则书的建议办理。', emptySla: '没有现行的时限，受理不了新工单：请起草并发布。',
  draft: '起草下一版', draftCounty: '另定本级规定', inherited: '地市', own: '本级', number: '第 {{n}} 版', from: '{{day}} 起', until: '至 {{day}}', open: '至另行通知', endsSoon: '即将失效，没有下一版', prefectureOnly: '由地市统一制定，本级不能另定。', ruleBook: '按规则书的建议',
  owed: '“{{name}}”正在征求本级意见，{{day}} 截止', owedGo: '去答复', close: '关闭',
  basis: '依据', noBasis: '还没有依据文件', drafted: '起草', submitted: '提交', decided: '发布', returned: '退回', legality: '合法性审查', approval: '批准', effective: '施行', note: '说明', initial: '启用系统时录入，之前已施行',
  compare: '与第 {{n}} 版对比', compareBook: '与规则书的建议对比', compareBase: '与地市规定对比', all: '全部项目', onlyChanged: '只看不同', sameAll: '和前一版没有不同。', term: '项目', before: '原规定', after: '本版', base: '地市规定', ownValue: '本级收紧', inForce: '生效', inherits: '继承',
  compareWord: '变化', TIGHTER: '收紧', LOOSER: '放宽', SAME: '不变', OTHER: '改动',
  opinions: '征求意见', round: '第 {{n}} 轮，{{day}} 截止', SILENT: '未答复，视为没有意见', OPEN: '待答复', paper: '代录纸质意见', answer: '答复', answerWords: '意见', answerView: '态度', answerSend: '提交答复',
  edit: '修改', consult: '征求意见', submit: '提交发布', withdraw: '撤回', withdrawSure: '确认撤回', decide: '发布', handBack: '退回修改', cancel: '取消',
  name: '名称', document: '依据文件', noDocument: '未选', noteHint: '改了什么、为什么', save: '保存草稿', saved: '草稿已保存', restore: '恢复继承', unset: '继承 {{value}}', changedTerms: '改了 {{n}} 项', looser: '比地市规定宽，不收', loosenings: '有 {{n}} 项比地市规定宽：请改短或恢复继承', nothing: '没有改动',
  yes: '是', no: '否', codesHint: '分类编码，用顿号隔开', spansHint: '例如 09:00–12:30、14:30–20:00',
  amount: '{{term}}：数量', unit: '{{term}}：单位',
  tenants: '县区', units: '本中心单位', due: '截止', words: '说明', send: '发出征求意见', chosen: '已选 {{n}} 个', allTenants: '全选县区',
  body: '机关', on: '日期', record: '结论', from2: '施行日', until2: '失效日', untilHint: '不填为长期有效', submitHint: '提交后由另一位负责人发布，内容不能再动。', send2: '提交', decideHint: '发布后内容不能再改；到施行日零点自动生效，之前受理的工单仍按原规定。', decideWords: '意见', publish: '发布', waitOther: '等另一位负责人发布：提交人不能自己发布。',
  docTitle: '标题', docNo: '文号', docBody: '制定机关', docIssued: '印发日期', docFrom: '施行日期', docTo: '失效日期', docProvisional: '暂行、试行', docReview: '复审日期', docUpper: '上位文件', docUpperHint: '每行一份，写标题和文号', docNew: '登记文件', docEdit: '修改文件', docSave: '保存', docSaved: '已保存', docEmpty: '还没有登记规则文件', docEmptyHint: '时限、规则的每一版都要有依据文件：先在这里登记。', docReviewDue: '{{day}} 前复审', docIncomplete: '标题和制定机关必填；暂行的要填复审日期', docLabel: '规则文件', provisionalTag: '暂行',
  bindings: '其他依据', 'bind.CATEGORY': '事项分类', 'bind.CATALOGUE': '派单目录', 'bind.CALENDAR': '{{year}} 年日历', bindNone: '未指明', bindBy: '{{name}} {{day}} 指定',
} as const
