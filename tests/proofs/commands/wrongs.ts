import { isDeepStrictEqual } from 'node:util'
import { ORDER_VERBS } from '@hotline/domain/work-order/registry.ts'
import { INPUTS, isGiven } from './inputs.ts'
import { count } from './ledger.ts'
import { fresh, refusalOf, send, type Play, type Turn } from './play.ts'

type Wrong = (play: Play, turn: Turn) => Promise<void>
const GONE = ['work-order.not-found', 'work-order.forbidden']

/** Any refusal but these is a finding; acceptance always is. */
function expectRefused({ ledger }: Play, kind: string, code: string | null, expected: readonly string[], about: string): void {
  count(ledger.wrongs, kind)
  if (code !== null && !expected.includes(code)) ledger.problems.push(`${kind}: ${about} was answered with ${code}`)
}

const notOffered: Wrong = async (play, { scene, offered, version }) => {
  const { random, person, order } = scene
  const verb = random.of(ORDER_VERBS.filter((each) => !offered.includes(each)))
  const input = isGiven(verb) ? ((await Promise.resolve(INPUTS[verb](scene)).catch(() => undefined)) ?? {}) : {}
  const { answer, code } = await send(play, { person, id: order.id, version, verb, input, idempotencyKey: fresh() })
  expectRefused(play, 'not offered', answer ? 'none' : code, ['work-order.forbidden', 'work-order.not-in-state', 'work-order.not-found', 'work-order.stale'], `${verb} on ${order.id} v${version} (${order.status}) by ${person.id}`)
}

const stale: Wrong = async (play, { scene, verb, offered, version }) => {
  if (!isGiven(verb) || !offered.includes(verb)) return
  const input = (await INPUTS[verb](scene)) ?? {}
  const { answer, code } = await send(play, { person: scene.person, id: scene.order.id, version: version - 1, verb, input, idempotencyKey: fresh() })
  expectRefused(play, 'stale', answer ? 'none' : code, ['work-order.stale', ...GONE], `${verb} on ${scene.order.id} v${version - 1}`)
}

/** The same command again answers word for word as the first time, whatever has happened since. */
const again: Wrong = async (play) => {
  const { ledger, random } = play
  if (!ledger.recent.length) return
  const { sent: { person, ...command }, answer } = random.of(ledger.recent)
  ledger.commands += 1
  ledger.replays += 1
  const code = await refusalOf(ledger, async () => {
    const second = await person.api.workOrder.perform(command)
    if (!isDeepStrictEqual(second, answer)) ledger.problems.push(`${command.verb} on ${command.id} sent again answers ${JSON.stringify(second)}, first ${JSON.stringify(answer)}`)
  }, `${command.verb} again`)
  if (code !== 'none' && code !== null) ledger.problems.push(`${command.verb} on ${command.id} sent again is refused: ${code}`)
  count(ledger.wrongs, 'sent again')
}

const otherPayload: Wrong = async (play) => {
  const { ledger, random } = play
  if (!ledger.recent.length) return
  const { sent: { person, ...command } } = random.of(ledger.recent)
  ledger.commands += 1
  const code = await refusalOf(ledger, () => person.api.workOrder.perform({ ...command, input: { another: fresh() } }), `${command.verb} with another input`)
  expectRefused(play, 'key with another payload', code, ['work-order.repeated-key'], `${command.verb} on ${command.id}`)
}

/** Somebody of another tenant, who sees nothing of it, learns nothing of it. */
const otherTenants: Wrong = async (play, { scene, verb, version }) => {
  const { stage, order, random } = scene
  const strangers = stage.people.filter(({ tenantId }) => tenantId !== order.tenantId && tenantId !== order.prefectureId && !order.shareTenantIds.includes(tenantId) && tenantId !== order.originTenantId)
  if (!strangers.length) return
  const person = random.of(strangers)
  const input = isGiven(verb) ? ((await INPUTS[verb](scene)) ?? {}) : {}
  const seen = await person.api.workOrder.get({ id: order.id }).then(() => true, () => false)
  const { answer, code } = await send(play, { person, id: order.id, version, verb, input, idempotencyKey: fresh() })
  const since = await stage.order(order.id)
  // Granted a share, or passed on, while this was under way.
  if (since?.version !== order.version) return
  if (seen) play.ledger.problems.push(`${order.id} of tenant ${order.tenantId} is shown to ${person.id}`)
  expectRefused(play, 'of another tenant', answer ? 'none' : code, ['work-order.not-found'], `${verb} on ${order.id} by ${person.id}`)
}

const WRONGS: readonly Wrong[] = [notOffered, notOffered, stale, again, otherPayload, otherTenants]

/** One thing that nobody should get away with. */
export const wrong = (play: Play, turn: Turn): Promise<void> => play.random.of(WRONGS)(play, turn)
