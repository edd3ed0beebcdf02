/** 管理 · 单位：单位树、移动、合并、停用、撤销、报备。 */
export const unitsCopy = {
  add: '新设单位', close: '关闭', edit: '资料', move: '移动…', merge: '合并到…', shut: '停用…', newTitle: '新设单位', loading: '正在取', changes: '变动记录', contacts: '待报备 {{n}}', fold: '收起', unfold: '展开',
  name: '单位名称', code: '编码', codeHint: '字母、数字、点或横线，本中心内不重复', kind: '类别', role: '职责', noRole: '没有（内设科室等）', parent: '上级', top: '直接在中心下', line: '条线编码', lineHint: '垂管单位填，各级同一条线相同', office: '工作机构', officePhone: '机构电话', phone: '应急电话', phoneHint: '24小时有人接',
  reason: '原因', document: '依据文号', documentHint: '编办文件等，没有就不填', save: '保存', saveNew: '新设', saved: '已保存', incomplete: '名称、编码和原因都要填',
  closedInto: '已并入 {{name}}', closed: '已停用', movedUnder: '新上级', mergedInto: '承接单位', pick: '选单位', previewing: '正在核对', previewFailed: '没能预览', counts: '它手上有', problems: '现在不行，因为', warnings: '请注意',
  'n.openOrders': '在办工单', 'n.leads': '其中主办', 'n.requests': '待审申请', 'n.opinions': '待交意见', 'n.people': '在任岗位', 'n.children': '下级单位', 'n.rules': '派单目录规则', 'n.precedents': '待审先例',
  'what.MOVE': '移动后：“{{unit}}”在“{{target}}”下面，它和下级的工单“{{target}}”也看得到；在办的照旧办。', 'what.MERGE': '合并后：上面这些都归“{{target}}”，时限不变；“{{unit}}”停用，历史里仍是它的名字。', 'what.CLOSE': '停用后：“{{unit}}”不再接单，历史不变。',
  'do.MOVE': '确认移动', 'do.MERGE': '确认合并', 'do.CLOSE': '确认停用', undoable: '{{days}} 天内可以撤销', 'done.MOVE': '已移动', 'done.MERGE': '已合并，移交工单 {{n}} 件', 'done.CLOSE': '已停用', pickFirst: '先选单位', reasonFirst: '请写原因', blocked: '有不能变动的原因',
  changesEmpty: '还没有变动', changesEmptyHint: '新设、移动、合并、停用都会记在这里。', changesFailed: '变动记录没取到', by: '{{name}} {{at}}', undo: '撤销…', undoSure: '确认撤销', undoReason: '撤销原因', undone: '{{name}} 已撤销：{{reason}}', undoUntil: '{{at}} 前可撤销', undoNot: '不能撤销：', undoWill: '将转回工单 {{orders}} 件、岗位 {{people}} 个',
  contactsTitle: '待报备', contactsEmpty: '没有待报备的', contactsEmptyHint: '单位换了分管领导、AB岗、工作机构或应急电话，要在规定的期限内报备中心。', contactsFailed: '待报备没取到', due: '{{at}} 前报备', overdue: '已过期，应于 {{at}} 前', file: '已报备', changedAt: '{{at}} 变动',
} as const
