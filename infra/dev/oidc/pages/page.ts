import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { STYLE } from './style.ts'

/** A whole page: nothing is loaded from elsewhere, and only the style and script written here may run. */
export function sendPage(res: ServerResponse, status: number, { title, body, script, formTarget = '' }: { title: string, body: string, script?: string, formTarget?: string }): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    `default-src 'none'`, `style-src 'nonce-${nonce}'`, `script-src 'nonce-${nonce}'`, `img-src data:`,
    // A sent form is redirected to the product, and browsers hold that against the form too.
    `form-action 'self' ${formTarget}`.trim(), `base-uri 'none'`, `frame-ancestors 'none'`,
  ].join('; ')
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store',
    'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
  }).end(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><title>${escaped(title)} · 联动12345</title><style nonce="${nonce}">${STYLE}</style></head>
<body>${body}${script ? `<script nonce="${nonce}">${script}</script>` : ''}</body></html>`)
}

/** Text as it may stand between tags and inside quoted attributes. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, each => `&#${each.charCodeAt(0)};`)
