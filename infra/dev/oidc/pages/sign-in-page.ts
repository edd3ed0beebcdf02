import type { Lockout } from '../accounts.ts'
import { LAW_GRID, LAW_STRIP } from './law-grid.ts'
import { escaped, page, type Page } from './page.ts'

type SignInPage = { status: number, action: string, clientOrigin: string, lockout: Lockout, username: string, problem?: string }

/** The page behind every sign-in. Field names and the button's id are Keycloak's. */
export function signInPage({ status, action, clientOrigin, lockout, username, problem }: SignInPage): Page {
  const wrong = problem ? ' aria-invalid="true" aria-describedby="problem"' : ''
  return page({
    status, title: '登录', formTarget: clientOrigin, script: SCRIPT,
    body: `<main class="in"><section class="law">${LAW_GRID}${LAW_STRIP}</section><section class="door">
<form id="kc-form-login" method="post" action="${escaped(action)}">
<div><h1>联动12345</h1><p class="sub">政务服务便民热线 · 市县联动</p></div>
${problem ? `<p class="problem" id="problem" role="alert">${escaped(problem)}</p>` : ''}
<div><div class="top"><label for="username">用户名</label></div><input id="username" name="username" value="${escaped(username)}" autocomplete="username" autocapitalize="off" spellcheck="false" maxlength="100" required${username ? '' : ' autofocus'}${wrong}></div>
<div><div class="top"><label for="password">密码</label><button class="plain" type="button" id="show" aria-controls="password" aria-pressed="false">显示</button></div>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required${username ? ' autofocus' : ''}${wrong}><p class="hint" id="caps" role="status" hidden>大写锁定已打开</p></div>
<button class="go" id="kc-login" type="submit">登录 <kbd aria-hidden="true">⏎</kbd></button>
<p class="help">忘记密码请联系本单位系统管理员。</p>
</form><footer>连续输错 ${lockout.attempts} 次，账号锁定 ${lockout.minutes} 分钟。离开座位请退出登录。</footer></section></main>`,
  })
}

const SCRIPT = `
const field = document.getElementById('password'), show = document.getElementById('show'), caps = document.getElementById('caps'), go = document.getElementById('kc-login')
show.addEventListener('click', () => {
  const visible = field.type === 'password'
  field.type = visible ? 'text' : 'password'
  show.textContent = visible ? '隐藏' : '显示'
  show.setAttribute('aria-pressed', String(visible))
  field.focus()
})
for (const kind of ['keydown', 'keyup', 'click']) field.addEventListener(kind, event => { caps.hidden = !event.getModifierState?.('CapsLock') })
field.addEventListener('blur', () => { caps.hidden = true })
document.getElementById('kc-form-login').addEventListener('submit', () => { field.type = 'password'; go.disabled = true })
addEventListener('pageshow', () => { go.disabled = false })
`
