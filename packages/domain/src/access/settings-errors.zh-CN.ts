/** What the administration desk and the registers refuse, and what to do about it. */
export const settingsErrors = {
  'settings.forbidden': '您的岗位不能做这项设置：请联系本中心的系统管理员。',
  'settings.stale': '别人刚改过日历：请载入最新内容后再改。',
  'settings.calendar-missing': '本中心还没有工作日历：请联系平台管理员初始化。',
  'register.forbidden': '您的岗位不能查看这份台账：请联系本中心的系统管理员。',
  'outbound.not-found': '没有这条消息，或您无权查看：请刷新列表。',
  'outbound.settled': '这条消息已经发出或处理过：请刷新列表。',
  'outbound.not-failed': '这条消息没有发送失败，不用重发：请刷新列表。',
} as const satisfies Record<string, string>
