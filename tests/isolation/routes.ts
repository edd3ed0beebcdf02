/**
 * One entry per HTTP route beside the procedures, or the proof of isolation fails. `open`: answers anybody, so nothing of anybody may be in it.
 * `signed`: believes only the identity provider. `token`: like a procedure, for people with a membership. `around`: a layer that answers nothing itself.
 */
export const ROUTES: Readonly<Record<string, 'open' | 'signed' | 'token' | 'around'>> = {
  'ALL /*': 'around',
  'GET /healthz': 'open',
  'GET /readyz': 'open',
  'GET /metrics': 'open',
  'GET /config.json': 'open',
  'ALL /session/backchannel-logout/*': 'around',
  'POST /session/backchannel-logout': 'signed',
  'ALL /trpc/*': 'token',
  'ALL /files/*': 'around',
  'POST /files': 'token',
  'GET /files/:id': 'token',
  'GET /*': 'open',
}
