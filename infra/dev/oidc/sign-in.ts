import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Lockout, People, SignIn } from './accounts.ts'
import { BASE, SIGN_IN } from './names.ts'
import { messagePage } from './pages/messages.ts'
import { sendPage } from './pages/page.ts'
import { signInPage } from './pages/sign-in-page.ts'

const BODY_LIMIT = 10_000 // characters; a user name and a password are short

/** Shows the sign-in page and takes what is sent from it. */
export const signIn = ({ provider, people, lockout, clientOrigin }: { provider: Provider, people: People, lockout: Lockout, clientOrigin: string }) =>
  async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const interaction = await provider.interactionDetails(req, res).catch(() => undefined)
    if (interaction?.prompt.name !== 'login') {
      sendPage(res, messagePage({ status: 400, title: '登录页已过期', text: '这个登录页停留太久，或已在别的窗口登录。请重新打开系统。', home: clientOrigin }))
      return
    }
    const action = `${BASE}${SIGN_IN}?uid=${interaction.uid}`
    if (req.method !== 'POST') {
      sendPage(res, signInPage({ status: 200, action, clientOrigin, lockout, username: String(interaction.params.login_hint ?? '') }))
      return
    }
    const form = new URLSearchParams(await bodyOf(req))
    const username = form.get('username') ?? ''
    const answer = await people.verify(username, form.get('password') ?? '')
    if (!answer.ok) {
      sendPage(res, signInPage({ status: answer.reason === 'locked' ? 429 : 401, action, clientOrigin, lockout, username, problem: problemOf(answer) }))
      return
    }
    await provider.interactionFinished(req, res, { login: { accountId: answer.person.sub, remember: false } }, { mergeWithLastSubmission: false })
  }

function problemOf(answer: Exclude<SignIn, { ok: true }>): string {
  if (answer.reason === 'disabled') return '这个账号已停用，请联系本单位系统管理员。'
  if (answer.reason === 'locked') {
    const minutes = Math.max(1, Math.ceil((answer.until.getTime() - Date.now()) / 60_000))
    return `密码连续输错次数过多，账号已锁定，请 ${minutes} 分钟后再试。`
  }
  // The count appears only when it matters, and only to somebody who knows an existing name.
  return `用户名或密码不对。${answer.left !== undefined && answer.left <= 2 ? `再输错 ${answer.left} 次账号将锁定。` : ''}`
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of req.setEncoding('utf8')) {
    body += chunk
    if (body.length > BODY_LIMIT) throw new Error('form too long')
  }
  return body
}
