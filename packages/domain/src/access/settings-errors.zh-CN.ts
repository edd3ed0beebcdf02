/** What the administration desk refuses, and what to do about it. */
export const settingsErrors = {
  'settings.forbidden': '您的岗位不能做这项设置：请联系本中心的系统管理员。',
  'settings.stale': '别人刚改过日历：请载入最新内容后再改。',
  'settings.calendar-missing': '本中心还没有工作日历：请联系平台管理员初始化。',
} as const satisfies Record<string, string>
