/** What the frame around the desks says. */
export const shellCopy = {
  brand: '联动12345',
  'desk.intake': '受理', 'desk.dispatch': '派单', 'desk.transfers': '转办', 'desk.handle': '承办', 'desk.review': '审核', 'desk.callback': '回访', 'desk.supervise': '督办', 'desk.orders': '工单', 'desk.admin': '管理', 'desk.audit': '审计',
  seek: '工单号、电话尾号、标题', 'seek.hint': '工单号、来电号码、尾号 4 位或标题里的字；或去哪个台', 'seek.find': '在工单里找 {{text}}', 'seek.open': '打开工单 {{no}}', 'seek.group': '工单', 'desks.group': '工作台',
  notices: '通知', 'notices.unread': '通知 {{n}} 条未读', 'notices.title': '通知', 'notices.readAll': '全部已读', 'notices.empty': '没有通知', 'notices.emptyHint': '派给你的、催办的、退回的工单会在这里提醒', 'notices.failed': '通知没取到', 'notices.more': '再早的',
  person: '{{name}}，个人菜单', 'scheme': '外观', 'scheme.light': '浅色', 'scheme.dark': '深色', 'scheme.system': '跟随系统', signOut: '退出登录', 'mine.delegations': '我的代理', actsFor: '代 {{names}}',
  membership: '换岗位', 'keys': '快捷键', 'keys.title': '快捷键', 'keys.close': '关闭', 'keys.seek': '打开工单', 'keys.palette': '去哪里、做什么', 'keys.help': '快捷键', 'keys.go': '去{{desk}}', 'keys.desk': '各台的键印在按钮上',
  starting: '正在登录', 'signIn.failed': '没能登录', 'signIn.hint': '登录服务没有回应。检查网络，或稍后再试。',
  'me.failed': '没能取到你的岗位', 'me.over': '这个岗位已经收回或到期', 'me.over-hint': '写的都存着，换回去就在。用自己的其他岗位继续；要再代办，请对方重新委托。', 'me.switch': '用其他岗位', 'desk.none': '你的岗位没有可用的工作台', 'desk.none-hint': '请本中心或本单位的管理员给你开通岗位。',
  'desk.unknown': '没有这个页面', 'desk.unknown-hint': '地址可能写错了。从左边选一个工作台。', 'desk.forbidden': '你的岗位不能用{{desk}}台', 'desk.forbidden-hint': '现在的岗位是{{duties}}。要用这个台，请本中心或本单位的管理员开通，或换一个岗位。', 'desk.first': '去{{desk}}',
  'crash': '这一页出错了', 'crash.hint': '写的都已保存。再试一次；仍不行，请联系管理员。', 'loading': '正在打开', offline: '连不上服务器，写的先存在本机，网络好了自动补存',
  'standing.merging': '本县热线将于 {{day}} 并入{{into}}：已停止受理，在办的请抓紧办结，到时未办结的一并移交，之后只能查看。', 'standing.leaving': '本县热线将于 {{day}} 退出：已停止受理，在办的请抓紧办结，到时未办结的移交地市，之后只能查看。', 'standing.suspended': '本县热线已暂停受理：在办的继续办完。', 'standing.ended': '本县热线已停用：只能查看。',
} as const
