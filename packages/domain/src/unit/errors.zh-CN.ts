/** What stands against moving, merging or closing a unit, and what to do about it. */
export const unitProblems = {
  'unit.self': '不能选单位自己：请选另一个单位。',
  'unit.cycle': '“{name}”在它的下面，不能成为它的上级：请选别的单位，或先移走“{name}”。',
  'unit.same-parent': '它现在就在这里：请选别的上级。',
  'unit.closed': '“{name}”已经停用：请刷新列表。',
  'unit.target-closed': '“{name}”已经停用，不能承接：请选在用的单位。',
  'unit.frozen': '本中心已暂停运行，组织机构不能变动：请先由地市恢复。',
  'unit.complained': '有 {n} 件在办工单投诉的正是“{name}”或它将承接的单位，变动后会由被投诉单位自己办：请派单员先改派。',
  'unit.not-handler': '“{name}”不承办工单，接不了 {n} 件在办工单：请选承办单位。',
  'unit.open-orders': '还有 {n} 件在办工单：请合并到承接单位，或等办结。',
  'unit.people': '还有 {n} 个在任岗位：请先在“人员”里调整，或合并到承接单位。',
  'unit.children': '还有 {n} 个下级单位：请先移到别处。',
} as const satisfies Record<string, string>

/** What the person should look after once it is done. */
export const unitWarnings = {
  'unit.warn-many-leaders': '合并后有 {n} 位分管领导：请在“人员”里只留一位。',
  'unit.warn-no-leader': '合并后没有分管领导，派不了新单：请在“人员”里任命。',
  'unit.warn-no-staff': '合并后AB岗只有 {n} 人：请在“人员”里补足。',
  'unit.warn-other-line': '它属于条线 {name}，承接单位不在这条线上：条线督办将看不到以后的工单。',
  'unit.warn-roles': '派单目录有 {n} 条规则用到它的职责：停用后这些工单要人工定承办单位。',
} as const satisfies Record<string, string>

/** Why an undo is refused: what has come to rest on the change since. */
export const undoReasons = {
  'unit.undo-unit-changed': '“{name}”此后又改过。',
  'unit.undo-target-changed': '“{name}”此后又改过。',
  'unit.undo-orders': '移交的工单里有 {n} 件此后已经办理。',
  'unit.undo-people': '转过去的岗位里有 {n} 个此后已经调整。',
  'unit.undo-children': '转过去的下级单位里有 {n} 个此后已经变动。',
  'unit.undo-parent-closed': '原来的上级“{name}”已经停用。',
} as const satisfies Record<string, string>

/** Everything else that changes of units refuse. */
export const unitErrors = {
  ...unitProblems,
  ...undoReasons,
  'unit.not-found': '没有这个单位，或不属于本中心：请刷新列表。',
  'unit.stale': '这个单位刚被别人改过：请重新预览后再确认。',
  'unit.repeated-key': '这次提交的编号用过了，内容却不同：请刷新后重做。',
  'unit.reason-missing': '请写明变动的原因。',
  'unit.name-missing': '请写单位名称，两个字以上。',
  'unit.code-wrong': '单位编码用 2 到 40 位字母、数字、点或横线：请改正。',
  'unit.code-taken': '编码“{code}”已经用了：请换一个。',
  'unit.change-missing': '没有这条变动，或不属于本中心：请刷新列表。',
  'unit.undone': '这次变动已经撤销过：请刷新列表。',
  'unit.not-undoable': '新设和修改不用撤销：请直接再改。',
  'unit.undo-late': '已过撤销期限（{until}）：请用新的移动或合并来调整。',
  'unit.undo-depends': '不能撤销，因为：{reasons}请用新的移动或合并来调整。',
  'unit.filing-missing': '没有待报备的变动，或已经报备：请刷新列表。',
} as const satisfies Record<string, string>
