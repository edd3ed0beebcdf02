/** 管理 · 人员：增加、改岗位、停用、重置。 */
export const peopleCopy = {
  add: '增加人员', newTitle: '增加人员', editTitle: '{{name}}', close: '关闭', loading: '正在取这个人的资料', failed: '这个人的资料没取到',
  username: '用户名', usernameHint: '3 到 64 位：小写字母、数字、点、横线。账号开通后不能改。', name: '姓名', posts: '岗位', post: '岗位 {{n}}', unit: '单位', centre: '中心（不挂单位）', duties: '职责', until: '到期日', untilHint: '外包、借调人员填合同到期日：当天 23:59 后自动失效。长期岗位不填。', mobile: '短信手机', mobileHint: '派单、催办、争议、重办的短信发到这里；不填发到短信平台里登记的号码。存好后只显示头尾，谁也看不到全号。', mobileWrong: '手机号要写 11 位数字，1 开头', mobileDrop: '不再使用', addPost: '再加一个岗位', dropPost: '去掉这个岗位',
  noPosts: '没有岗位的人进不来。保存后他在本中心就没有岗位了。', secondFactor: '这些职责登录时要输手机验证码：第一次登录时设置。', self: '这是您自己：岗位要由另一位系统管理员来改。', foreign: '他还在别的中心任职：姓名、密码和停用由上级或那边办理，这里只管本中心的岗位。', unmanaged: '账号由外部登录服务管理：这里只管岗位，账号和密码请到那边办理。',
  save: '保存', saveNew: '增加', saved: '已保存', disable: '停用账号', disableSure: '停用后他马上退出，不能再登录。再按一次确认', enable: '恢复账号', disabledNow: '账号已停用', resetPassword: '重置密码', resetSure: '原密码马上失效。再按一次确认', resetFactor: '重置验证器', factorReset: '验证器已清除，下次登录重新设置',
  password: '临时密码，只显示这一次', passwordHint: '当面或电话告诉本人，不要发群里。{{until}}前登录并改成自己的，过期作废。', incomplete: '姓名、用户名要填，每个岗位至少选一项职责',
  'accounts.waiting': '正在开通 {{n}} 个账号，一般一分钟内好；开通前登录会提示用户名或密码不对。', 'accounts.failed': '{{n}} 个账号开通失败', 'accounts.look': '看是谁', 'accounts.retry': '全部重试', 'accounts.filtered': '只看开通失败的',
  'account.WAITING': '账号开通中', 'account.FAILED': '账号开通失败', 'account.waitingHint': '账号正在开通，一般一分钟内好；开通前登录会提示用户名或密码不对。', 'account.retry': '重试',
  'problem.TAKEN': '登录服务里已有同名账号，不是给他开的。请换一个用户名保存，账号随即开通；或请运维在登录服务里清掉旧账号，再重试。', 'problem.UNREACHABLE': '登录服务连不上，系统试过多次。请联系运维，恢复后重试。', 'problem.REFUSED': '登录服务没有接受，系统试过多次。请联系运维看日志，处理后重试。', 'problem.CODE_OVER': '一直没有开通，初始密码已经过期。请按“重置密码”重新发一个，账号随即开通。',
} as const
