import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { STYLE } from './style.ts'

export type Page = { status: number, headers: Record<string, string>, html: string }
type Parts = { status: number, title: string, body: string, script?: string, formTarget?: string }

/** A whole page: nothing is loaded from elsewhere, and only the style and script written here may run. */
export function page({ status, title, body, script, formTarget = '' }: Parts): Page {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    `default-src 'none'`, `style-src 'nonce-${nonce}'`, `script-src 'nonce-${nonce}'`, `img-src data:`,
    // A sent form is redirected to the product, and browsers hold that against the form too.
    `form-action 'self' ${formTarget}`.trim(), `base-uri 'none'`, `frame-ancestors 'none'`,
  ].join('; ')
  const headers = {
    'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store',
    'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
  }
  return { status, headers, html: `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><title>${escaped(title)} · 联动12345</title><style nonce="${nonce}">${STYLE}</style></head>
<body>${body}${script ? `<script nonce="${nonce}">${script}</script>` : ''}</body></html>` }
}

export function sendPage(res: ServerResponse, { status, headers, html }: Page): void {
  res.writeHead(status, headers).end(html)
}

/** Inside the engine a page is an answer in the making: the engine still adds its cookies. */
export function answerWithPage(ctx: KoaContextWithOIDC, { status, headers, html }: Page): void {
  ctx.status = status
  ctx.set(headers)
  ctx.body = html
}

/** Text as it may stand between tags and inside quoted attributes. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, each => `&#${each.charCodeAt(0)};`)
