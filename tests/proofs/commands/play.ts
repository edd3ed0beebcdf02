import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { DomainError } from '@hotline/domain/errors.ts'
import { TRANSITIONS, type OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { STATUSES, type WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import { likelyFor } from './hands.ts'
import { INPUTS, isGiven } from './inputs.ts'
import type { Scene } from './inputs/scene.ts'
import { acknowledge, count, remember, type Answer, type Ledger, type Sent } from './ledger.ts'
import type { Known, Population } from './population.ts'
import type { Random } from './random.ts'
import type { Person, Stage } from './stage.ts'
import { weightOf } from './weights.ts'

export type Play = { stage: Stage; random: Random; ledger: Ledger; population: Population; opened: () => number }

const GIVEN = Object.keys(INPUTS).filter((verb): verb is OrderVerb => isGiven(verb as OrderVerb)) // the record's keys are its verbs
const VERBS_FROM = new Map<WorkOrderStatus, OrderVerb[]>(STATUSES.map((status) => [status, GIVEN.filter((verb) => TRANSITIONS[verb].from.includes(status))]))

/** The code of a refusal; what is none is a finding, and answers `null`. */
export async function refusalOf(ledger: Ledger, work: () => Promise<unknown>, about: string): Promise<string | null> {
  try {
    await work()
    return 'none'
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    if (cause instanceof DomainError) return cause.code
    ledger.problems.push(`${about} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 900))
    return null
  }
}

/** Sends a command and writes down what came of it; `null` where it was refused. */
export async function send({ ledger, population }: Play, sent: Sent): Promise<{ answer: Answer | null; code: string | null }> {
  ledger.commands += 1
  const { person, ...command } = sent
  let answer: Answer | null = null
  const code = await refusalOf(ledger, async () => {
    answer = await person.api.workOrder.perform(command)
  }, `${command.verb} on ${command.id} v${command.version} by ${person.id}`)
  const given = answer as Answer | null // assigned inside the closure above
  if (given) {
    acknowledge(ledger, person, command.verb, command.idempotencyKey, given)
    remember(ledger, sent, given)
    const before = population.get(command.id)
    if (before) population.see(command.id, given.status, before.tenantId)
  } else if (code) count(ledger.refused, `${command.verb} ${code}`)
  return { answer: given, code }
}

export const fresh = (): string => randomUUID()

/** The same command sent twice at once, as by a double click: one act, and one answer for both. */
async function sendTwice(play: Play, sent: Sent): Promise<void> {
  const { ledger } = play
  const { person, ...command } = sent
  const second: { answer?: Answer; code?: string | null } = {}
  const [first] = await Promise.all([
    send(play, sent),
    refusalOf(ledger, async () => {
      second.answer = await person.api.workOrder.perform(command)
    }, `${command.verb} on ${command.id} sent twice at once`).then((code) => {
      second.code = code
    }),
  ])
  ledger.commands += 1
  ledger.replays += 1
  if (second.answer && !first.answer) acknowledge(ledger, person, command.verb, command.idempotencyKey, second.answer)
  const same = first.answer ? isDeepStrictEqual(first.answer, second.answer) : !second.answer
  if (!same && first.code !== null && second.code !== null) ledger.problems.push(`${command.verb} on ${command.id} v${command.version} sent twice at once is answered ${JSON.stringify(first)} and ${JSON.stringify(second)}`)
}

export type Turn = { known: Known; scene: Scene; verb: OrderVerb; offered: readonly OrderVerb[]; version: number }

/** An order, somebody near it, and what the server offers this person on it; nothing where nobody comes to mind. */
export async function turn(play: Play): Promise<Turn | null> {
  const { stage, random, population } = play
  const known = population.pick(random)
  const order = known && (await stage.order(known.id))
  if (!known || !order) return null
  population.see(order.id, order.status, order.tenantId)
  if (order.redoCount > 0) population.again(order.id)
  const found = whoAndWhat(play, order)
  if (!found) return null
  const { person } = found
  const shown = await person.api.workOrder.get({ id: order.id }).catch(() => null)
  if (!shown) return null
  const offered = shown.order.verbs.filter((verb): verb is OrderVerb => verb !== 'openDraft')
  const may: readonly OrderVerb[] = offered.filter((each) => isGiven(each))
  const verb = may.includes(found.verb) || !may.length ? found.verb : random.weighted(may, (each) => weightOf(each, play.ledger, order))
  const scene: Scene = { stage, random, now: stage.app.clock.now(), person, shown, order, phone: known.phone, another: () => population.another(random, order.tenantId, order.id) }
  return { known, scene, verb, offered, version: shown.order.version }
}

function whoAndWhat({ stage, random, ledger }: Play, order: Scene['order']): { person: Person; verb: OrderVerb } | null {
  const verbs = [...(VERBS_FROM.get(order.status) ?? [])]
  while (verbs.length) {
    const verb = random.weighted(verbs, (each) => weightOf(each, ledger, order))
    const people = likelyFor(stage.people, verb, order)
    if (people.length) return { person: random.of(people), verb }
    verbs.splice(verbs.indexOf(verb), 1)
  }
  return null
}

/** The ordinary command: offered, with an input that fits, on the version just read. */
export async function ordinary(play: Play, { scene, verb, offered, version }: Turn): Promise<void> {
  if (!isGiven(verb) || !offered.includes(verb)) return
  const input = await INPUTS[verb](scene)
  if (input === undefined) return
  const sent: Sent = { person: scene.person, id: scene.order.id, version, verb, input, idempotencyKey: fresh() }
  if (scene.random.chance(TWICE_SHARE)) return sendTwice(play, sent)
  const { code } = await send(play, sent)
  // The version was the one read, so what was offered with it may not be forbidden.
  if (code === 'work-order.forbidden' || code === 'work-order.not-in-state') await stillOffered(play, sent, code)
}

/** Another may have been quicker between reading and sending: then the refusal speaks of a later version. */
async function stillOffered({ ledger }: Play, { person, id, version, verb }: Sent, code: string): Promise<void> {
  const now = await person.api.workOrder.get({ id }).catch(() => null)
  if (now?.order.version === version && now.order.verbs.includes(verb)) ledger.problems.push(`${verb} on ${id} v${version} is offered to ${person.id} and refused: ${code}`)
}

/** A new call. */
export async function openDraft(play: Play): Promise<void> {
  const { stage, random, ledger, population } = play
  const agents = stage.people.filter(({ duties }) => duties.includes('AGENT') || duties.includes('ONLINE_AGENT'))
  const person = random.of(agents)
  const phone = `199${String(10_000_000 + play.opened())}`
  const idempotencyKey = fresh()
  const online = random.of(['WEB', 'WECHAT', 'MAILBOX', 'UPPER'] as const)
  const channel = person.duties.includes('AGENT') ? ('PHONE' as const) : online
  // What came from above closes only with the answer from above.
  const input = { channel, phone, idempotencyKey, ...(channel === 'UPPER' ? { externalNo: fresh(), upperDueAt: new Date(stage.app.clock.now().getTime() + 20 * 86_400_000) } : {}) }
  ledger.commands += 1
  await refusalOf(ledger, async () => {
    const answer = await person.api.workOrder.openDraft(input)
    acknowledge(ledger, person, 'openDraft', idempotencyKey, answer)
    population.add({ id: answer.id, status: 'DRAFT', tenantId: person.tenantId, phone })
    // The same call, sent again by a client that heard no answer.
    if (!random.chance(TWICE_SHARE)) return
    const again = await person.api.workOrder.openDraft(input)
    ledger.commands += 1
    ledger.replays += 1
    if (again.id !== answer.id) ledger.problems.push(`one call became two drafts: ${answer.id}, ${again.id}`)
  }, 'openDraft')
}

/** A call whose first message reaches the product twice at once: still one draft. */
export async function openDraftTwice({ stage, random, ledger, population, opened }: Play): Promise<void> {
  const person = random.of(stage.people.filter(({ duties }) => duties.includes('AGENT')))
  const phone = `199${String(10_000_000 + opened())}`
  const input = { channel: 'PHONE' as const, phone, idempotencyKey: fresh() }
  ledger.commands += 2
  ledger.replays += 1
  await refusalOf(ledger, async () => {
    const [one, other] = await Promise.all([person.api.workOrder.openDraft(input), person.api.workOrder.openDraft(input)])
    acknowledge(ledger, person, 'openDraft', input.idempotencyKey, one)
    population.add({ id: one.id, status: 'DRAFT', tenantId: person.tenantId, phone })
    if (one.id !== other.id) ledger.problems.push(`one call became two drafts at once: ${one.id}, ${other.id}`)
  }, 'openDraft twice at once')
}

const TWICE_SHARE = 0.03
