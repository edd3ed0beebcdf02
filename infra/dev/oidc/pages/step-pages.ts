import type { Enrolment } from '../second-factor.ts'
import { escaped, page, type Page } from './page.ts'

type Step = { status: number, action: string, clientOrigin: string, ticket: string, problem?: string }

/** The code of the telephone. Field names are Keycloak's. */
export const codePage = (step: Step): Page => stepPage(step, '输入验证码', '打开手机上的验证器，输入现在显示的 6 位数字。', CODE)

/** A telephone is set up: administrators and supervisors can't go on without one. */
export const enrolPage = (step: Step & { enrolment: Enrolment }): Page => stepPage(step, '设置手机验证器', '您的岗位登录时要加一道验证码。用手机上的验证器应用扫描，再输入它显示的 6 位数字。',
  `<div class="scan">${step.enrolment.picture}</div><p class="help">不能扫描就手工输入密钥：<code id="kc-totp-secret-key">${escaped(step.enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 '))}</code></p>${CODE}`)

/** The first sign-in with a password that somebody else knows. */
export const newPasswordPage = (step: Step): Page => stepPage(step, '设置自己的密码', '现在的密码是别人给的，只能用这一次。新密码至少 8 位，要有大写字母、小写字母和数字。',
  `<div><div class="top"><label for="password-new">新密码</label></div><input id="password-new" name="new-password" type="password" autocomplete="new-password" maxlength="200" required autofocus></div>
<div><div class="top"><label for="password-confirm">再输一次</label></div><input id="password-confirm" name="again" type="password" autocomplete="new-password" maxlength="200" required></div>`)

const CODE = '<div><div class="top"><label for="otp">验证码</label></div><input id="otp" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="9" required autofocus></div>'

const stepPage = ({ status, action, clientOrigin, ticket, problem }: Step, title: string, text: string, fields: string): Page => page({
  status, title, formTarget: clientOrigin,
  body: `<main class="alone"><form class="message" method="post" action="${escaped(action)}"><h1>${title}</h1><p>${text}</p>
${problem ? `<p class="problem" role="alert">${escaped(problem)}</p>` : ''}<input type="hidden" name="ticket" value="${escaped(ticket)}">${fields}<button class="go" type="submit">继续</button></form></main>`,
})
