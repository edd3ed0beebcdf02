import { actionNames, type Action } from './action.ts'
import { dutyNames, type Duty } from './duties.ts'
import { permissionsOf } from './matrix.ts'
import { readsOrders, WITHOUT_ORDERS } from './rules.ts'
import { scopeWords } from './scope-words.zh-CN.ts'
import { CUSTODIANS, OPENS_CALLER } from './scope.ts'

/** A cell in plain words: `grants` on which orders, `bans` what is on top whoever asks, `notes` what else decides. */
export type Explained = {
  title: string
  allowed: boolean
  grants: readonly { name: string; says: string; rule: string }[]
  bans: readonly { says: string; rule: string }[]
  notes: readonly string[]
}

const AVOIDANCE = { says: '工单反映的若是本人任职的单位，或是那个单位的上级，一律没有份；换一个身份进来也一样。', rule: '6.4 R5' }
const NOBODYS = '不在许可里的，就当没有这件工单：查不到，也不提示无权。'
const FOLLOWS = '随别的动作自动发生，没有人单独去做。'

/** Says what the matrix decides for one duty and one action, from the same data that decides it. */
export function explained(duty: Duty, action: Action): Explained {
  const permissions = permissionsOf(duty, action)
  const allowed = permissions.length > 0
  return {
    title: `${dutyNames[duty]}${allowed ? '可以' : '不能'}${actionNames[action]}`,
    allowed,
    grants: permissions.map(({ scope, rule }) => ({ name: scopeWords[scope].name, says: scopeWords[scope].says, rule })),
    bans: allowed ? [AVOIDANCE, ...informantBan(duty, action)] : [],
    notes: allowed ? notesOf(duty, action) : whyNot(duty, action),
  }
}

function informantBan(duty: Duty, action: Action): Explained['bans'] {
  if (!OPENS_CALLER.includes(action)) return []
  const keeps = CUSTODIANS.some((each) => each === duty)
  return [{ says: keeps ? '保密件和举报件的来电人，只有本中心的才看得到，别的中心的看不到。' : '保密件和举报件的来电人看不到，只有本中心的受理、派单、回访和主任看得到。', rule: '6.4 R6' }]
}

function notesOf(duty: Duty, action: Action): string[] {
  const notes: string[] = []
  if (action === 'read' && !permissionsOf(duty, 'seeCaller').length) notes.push('看不到来电人：姓名、电话不取出，列表、打印、按号码查找里都没有。')
  if (action === 'seeCaller') notes.push('姓名留姓，号码留头尾；要看全须另有“看来电号码”。')
  if (action === 'reveal') notes.push('要写明用途，每次打开都留下记录。')
  if (action !== 'read' && action !== 'openDraft' && !readsOrders(duty)) notes.push('这个岗位自己看不到工单，要同时担任看得到这件工单的岗位才用得上。')
  if (action !== 'read' && action !== 'seeCaller' && action !== 'reveal' && action !== 'trace') notes.push('工单走到能做这一步的状态时才有；同一件事的提出人和审批人不能是一个人。')
  return notes
}

function whyNot(duty: Duty, action: Action): string[] {
  // Widened: most duties have no entry.
  const without: Partial<Record<Duty, { why: string; rule: string }>> = WITHOUT_ORDERS
  const decided = without[duty]
  return [...(decided ? [`${decided.why}（规则 ${decided.rule}）。`] : []), ...(action === 'absorb' || action === 'release' || action === 'answerMerged' ? [FOLLOWS] : []), NOBODYS]
}
