import type { KoaContextWithOIDC } from 'oidc-provider'
import { escaped, page, type Page } from './page.ts'

/** One sentence and a way back. */
export function messagePage({ status, title, text, detail, home }: { status: number, title: string, text: string, detail?: string, home: string }): Page {
  return page({
    status, title,
    body: `<main class="alone"><div class="message"><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${detail ? `<p class="detail">${escaped(detail)}</p>` : ''}<a class="go" href="${escaped(home)}/">打开联动12345</a></div></main>`,
  })
}

export const signedOutPage = (home: string) => messagePage({ status: 200, title: '已退出登录', text: '可以关闭这个窗口。', home })

/**
 * Finishes a sign-out. The product's own sign-out names the person's id token and goes through at once;
 * a bare link from elsewhere only shows the button, so that no foreign page can sign somebody out.
 */
export function signingOutPage(ctx: KoaContextWithOIDC, form: string): Page {
  const button = '<input type="hidden" name="logout" value="yes"><button class="go" type="submit">退出登录</button></form>'
  return page({
    status: 200, title: '退出登录', formTarget: ctx.oidc.client?.postLogoutRedirectUris?.map(each => new URL(each).origin).join(' '),
    body: `<main class="alone"><div class="message"><h1>退出登录</h1>${form.replace('</form>', button)}</div></main>`,
    script: ctx.oidc.params?.id_token_hint ? 'document.forms[0].submit()' : undefined,
  })
}
