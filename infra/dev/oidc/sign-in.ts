import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Lockout, People, SignIn } from './accounts.ts'
import { BASE, SIGN_IN, type Person } from './names.ts'
import { messagePage } from './pages/messages.ts'
import { sendPage, type Page } from './pages/page.ts'
import { signInPage } from './pages/sign-in-page.ts'
import { codePage, enrolPage, newPasswordPage } from './pages/step-pages.ts'
import { enrolmentOf, newSecret } from './second-factor.ts'
import { readTicket, writeTicket, type Ticket } from './ticket.ts'

const BODY_LIMIT = 10_000 // characters; a user name and a password are short
const STEP_MS = 10 * 60_000 // for setting up a telephone
/** As the realm's own rule for Keycloak. */
const GOOD_PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,200}$/u

type Parts = { provider: Provider, people: People, lockout: Lockout, clientOrigin: string, key: string }

/** Shows the sign-in page and takes what is sent from it: the password, then whatever else the account asks for. */
export const signIn = ({ provider, people, lockout, clientOrigin, key }: Parts) => {
  /** The page for what is still missing; undefined when nothing is. */
  const missing = async (ticket: Ticket, action: string, problem?: string): Promise<Page | undefined> => {
    const steps = await people.stepsOf(ticket.sub)
    const shown = { action, clientOrigin, problem, status: problem ? 401 : 200 }
    if (!ticket.coded && steps.code === 'ask') return codePage({ ...shown, ticket: writeTicket({ ...ticket, secret: undefined }, key) })
    if (!ticket.coded && steps.code === 'enrol') {
      const secret = ticket.secret ?? newSecret()
      return enrolPage({ ...shown, ticket: writeTicket({ ...ticket, secret }, key), enrolment: enrolmentOf(ticket.username, secret) })
    }
    if (steps.mustChange) return newPasswordPage({ ...shown, ticket: writeTicket(ticket, key) })
    return undefined
  }

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const interaction = await provider.interactionDetails(req, res).catch(() => undefined)
    if (interaction?.prompt.name !== 'login') {
      sendPage(res, messagePage({ status: 400, title: '登录页已过期', text: '这个登录页停留太久，或已在别的窗口登录。请重新打开系统。', home: clientOrigin }))
      return
    }
    const action = `${BASE}${SIGN_IN}?uid=${interaction.uid}`
    const first = (username: string, answer?: Refused) => sendPage(res, signInPage({
      status: answer ? (answer.reason === 'locked' ? 429 : 401) : 200, action, clientOrigin, lockout, username, problem: answer && problemOf(answer, '用户名或密码不对。刚领到初始密码的，账号可能还在开通，请过一分钟再试。'),
    }))
    if (req.method !== 'POST') return first(String(interaction.params.login_hint ?? ''))
    const form = new URLSearchParams(await bodyOf(req))
    const finish = async (ticket: Ticket) => {
      const page = await missing(ticket, action)
      if (page) return sendPage(res, page)
      await provider.interactionFinished(req, res, { login: { accountId: ticket.sub, remember: false, amr: ticket.coded ? ['pwd', 'otp'] : ['pwd'] } }, { mergeWithLastSubmission: false })
    }
    const ticketOf = ({ sub, username }: Person): Ticket => ({ uid: interaction.uid, sub, username, until: Date.now() + STEP_MS })

    const sent = form.get('ticket')
    if (sent === null) {
      const username = form.get('username') ?? ''
      const answer = await people.verify(username, form.get('password') ?? '')
      return answer.ok ? finish(ticketOf(answer.person)) : first(username, answer)
    }
    const ticket = readTicket(sent, interaction.uid, key)
    if (!ticket) return first('')
    const again = async (problem: string) => {
      const page = await missing(ticket, action, problem)
      return page ? sendPage(res, page) : first(ticket.username)
    }
    if (form.has('code')) {
      const answer = await people.verifyCode(ticket.sub, form.get('code') ?? '', ticket.secret)
      if (answer.ok) return finish({ ...ticket, secret: undefined, coded: true })
      return answer.reason === 'wrong' ? again(problemOf(answer, '验证码不对，或已经用过。')) : first(ticket.username, answer)
    }
    // Whoever owes a code can't get round it by sending the next step's form.
    if (!ticket.coded && (await people.stepsOf(ticket.sub)).code !== 'none') return again('请先输入验证码。')
    const chosen = form.get('new-password') ?? ''
    if (!GOOD_PASSWORD.test(chosen)) return again('新密码至少 8 位，要有大写字母、小写字母和数字。')
    if (chosen !== form.get('again')) return again('两次输入的新密码不一样。')
    return await people.choosePassword(ticket.sub, chosen) ? finish(ticket) : again('新密码不能和原来的一样。')
  }
}

type Refused = Exclude<SignIn, { ok: true }>

function problemOf(answer: Refused, wrong: string): string {
  if (answer.reason === 'disabled') return '这个账号已停用，请联系本单位系统管理员。'
  if (answer.reason === 'locked') {
    const minutes = Math.max(1, Math.ceil((answer.until.getTime() - Date.now()) / 60_000))
    return `密码连续输错次数过多，账号已锁定，请 ${minutes} 分钟后再试。`
  }
  // The count appears only when it matters, and only to somebody who knows an existing name.
  return `${wrong}${answer.left !== undefined && answer.left <= 2 ? `再输错 ${answer.left} 次账号将锁定。` : ''}`
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of req.setEncoding('utf8')) {
    body += chunk
    if (body.length > BODY_LIMIT) throw new Error('form too long')
  }
  return body
}
