import type { DelegationState } from '@hotline/domain/delegation/model.ts'

export const stateNames: Record<DelegationState, string> = { COMING: '未开始', IN_FORCE: '生效中', BROKEN: '中断', ENDED: '已提前结束', OVER: '已到期' }

/** 委托和代办：本人的，和安全管理员管的。 */
export const delegationCopy = {
  title: '我的代理', current: '现在', past: '过去', label: '委托', listFailed: '委托没取到', give: '委托给别人', giveFor: '新增委托', loading: '正在取岗位',
  emptyMine: '没有委托', emptyMineHint: '离岗时把岗位委托给同事：他用自己的账号换到你的岗位办理，记录里写明“他（代你）”。', emptyAll: '本中心现在没有委托', emptyAllHint: '本人在右上角“我的代理”里办，也可以在这里替他办。', emptyPast: '没有过去的委托',
  'col.delegate': '代办人', 'col.for': '代谁', 'col.post': '岗位', 'col.time': '起止', 'col.reason': '原因', 'col.state': '状态', 'col.end': '操作', span: '{{from}}—{{until}}',
  made: '{{name}} {{at}} 办理', endedBy: '{{name}} {{at}} 结束', 'broken-why': '委托人的岗位或上一环委托现在不生效，所以代办人用不了。恢复后自动接着算。', centre: '中心',
  end: '结束', endSure: '再按一次结束', formTitle: '委托给别人', formTitleFor: '替本人办理委托', close: '关闭', giver: '委托人', giverHint: '只列本中心在岗的人', post: '岗位', postFor: '代 {{names}}', duties: '职责', delegate: '代办人', pickPerson: '选人，可输姓名或拼音',
  from: '从', fromHint: '不填，从现在起', until: '到', untilHint: '当天 23:59 止，最长 {{days}} 天', reason: '原因', reasonHint: '例如：休假、外出培训', save: '确认委托', incomplete: '岗位、职责、代办人、结束日期、原因都要填', noPosts: '没有能委托的岗位', noPostsHint: '管理员岗位不能委托；别的岗位由系统管理员任命后才能委托。', saved: '已委托给 {{name}}，一秒内生效',
  four: '代办人不能审批自己或委托人提的申请。',
} as const
