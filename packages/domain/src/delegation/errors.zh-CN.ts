/** What passing duties on refuses, and what to do about it. */
export const delegationErrors = {
  'delegation.source-missing': '没有这个岗位，或它已失效：请刷新后重新选择要委托的岗位。',
  'delegation.to-oneself': '不能委托给本人：请选另一个人。',
  'delegation.own-duties': '安全管理员不能把别人的岗位委托给自己：请由另一位安全管理员办理，或另选一人。',
  'delegation.not-here': '这个人在本中心没有生效的岗位，或账号已停用：请先由系统管理员给他设岗，再委托。',
  'delegation.administrator': '{name} 担任安全管理、安全审计或平台岗位，不能代办业务：请另选一人。',
  'delegation.cycle': '{name} 就在这条委托链上，委托会绕回原处：请另选一人。',
  'delegation.too-deep': '转委托最多 {links} 层，不能再往下转：请由岗位本人直接委托。',
  'delegation.duty-kept': '“{duty}”不能委托：管理员岗位请由系统管理员另行任命。',
  'delegation.duty-not-held': '{name} 在这个岗位上没有“{duty}”：请去掉它再提交。',
  'delegation.until-past': '结束时间要晚于开始时间，也要晚于现在：请重新选择。',
  'delegation.too-long': '一次委托最长 {days} 天：请缩短，离岗更久的请由系统管理员调整岗位。',
  'delegation.outlasts': '要委托的岗位到{until}为止：结束时间请不要晚于它。',
  'delegation.overlaps': '这段时间已经把这个岗位委托给 {name}：请先结束原来的，再重新委托。',
  'delegation.not-found': '没有这条委托，或不由您管理：请刷新列表。',
  'delegation.over': '这条委托已经结束：请刷新列表。',
} as const satisfies Record<string, string>
