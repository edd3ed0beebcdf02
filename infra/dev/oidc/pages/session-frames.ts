import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** Tells keycloak-js, from inside a frame, that cookies reach this address. */
export const sendCookieProbe = (res: ServerResponse, embedder: string) => sendFrame(res, embedder, `parent.postMessage('supported', '*')`)

/** Answers keycloak-js' question "is `client session` still signed in?" with unchanged or changed. */
export const sendLoginStatusFrame = (res: ServerResponse, embedder: string) => sendFrame(res, embedder, `
addEventListener('message', async event => {
  if (event.origin !== ${JSON.stringify(embedder)}) return
  const [client, sid] = String(event.data).split(' ')
  try {
    const answer = await fetch('login-status-iframe.html/init?client_id=' + encodeURIComponent(client) + '&sid=' + encodeURIComponent(sid || ''), { credentials: 'include' })
    event.source.postMessage(answer.ok ? await answer.text() : 'error', event.origin)
  } catch {
    event.source.postMessage('error', event.origin)
  }
})`)

function sendFrame(res: ServerResponse, embedder: string, script: string): void {
  const nonce = randomBytes(16).toString('base64')
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; connect-src 'self'; script-src 'nonce-${nonce}'; frame-ancestors 'self' ${embedder}`,
  }).end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title><script nonce="${nonce}">${script}</script></html>`)
}
