import type { ServerResponse } from 'node:http'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { escaped, sendPage } from './page.ts'

/** One sentence and a way back. */
export function sendMessage(res: ServerResponse, status: number, { title, text, detail, home }: { title: string, text: string, detail?: string, home: string }): void {
  sendPage(res, status, {
    title,
    body: `<main class="alone"><div class="message"><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${detail ? `<p class="detail">${escaped(detail)}</p>` : ''}<a class="go" href="${escaped(home)}/">打开联动12345</a></div></main>`,
  })
}

export const signedOutMessage = (home: string) => ({ title: '已退出登录', text: '可以关闭这个窗口。', home })

/**
 * Finishes a sign-out. The product's own sign-out names the person's id token and goes through at once;
 * a bare link from elsewhere only shows the button, so that no foreign page can sign somebody out.
 */
export function signingOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const button = '<input type="hidden" name="logout" value="yes"><button class="go" type="submit">退出登录</button></form>'
  const asked = ctx.oidc.params?.id_token_hint
  ctx.respond = false // the page sets its own policy and headers
  sendPage(ctx.res, 200, {
    title: '退出登录', formTarget: ctx.oidc.client?.postLogoutRedirectUris?.map(each => new URL(each).origin).join(' '),
    body: `<main class="alone"><div class="message"><h1>退出登录</h1>${form.replace('</form>', button)}</div></main>`,
    script: asked ? `document.forms[0].submit()` : undefined,
  })
}
