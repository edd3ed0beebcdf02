import type { Entry } from '../../isolation/matrix.ts'
import { ABSENT, type Attack } from './by-id.ts'
import { leak } from './world.ts'

/** Nobody without a membership in force gets past the door of any procedure, and the door says the same at each. */
export async function attackDoors({ world, product, findings, matrix }: Attack): Promise<void> {
  for (const { what, personId, membershipId, code } of world.cast.outcasts) {
    for (const [path, entry] of Object.entries(matrix)) {
      if (entry.kind === 'subscription') continue
      findings.attempts += 1
      findings.foreign += 1
      findings.seen.add(`${path} ${what}`)
      const answer = await product.ask({ personId, membershipId }, path, inputOf(entry, world.orders[0]?.id))
      if (answer !== `!${code} {}`) leak(findings, `${path}: ${what} is answered ${answer.slice(0, 100)}`)
    }
  }
}
const inputOf = (entry: Entry, id = ABSENT): unknown => entry.input(id, '')

/** A lowered duty and a membership that ends count at once: what was remembered of them says nothing any more. */
export async function attackChanges({ world, product, findings }: Attack, change: (text: string, values: unknown[]) => Promise<unknown>): Promise<void> {
  const member = world.cast.members.find(({ duties, personId, tenantId }) => duties.join() === 'CENTRE_DIRECTOR' && personId.startsWith('x-') && Object.keys(world.rights).length && tenantId)
  const order = member && world.orders.find(({ id }) => world.rights[member.membershipId]?.[id])
  if (!member || !order) return leak(findings, 'nobody whose duty could be lowered')
  const get = () => product.ask(member, 'workOrder.get', { id: order.id })
  const lapse = () => new Promise((resolve) => setTimeout(resolve, 1_100))
  if ((await get()).startsWith('!')) leak(findings, 'the director could not read before his duty was lowered')
  findings.attempts += 2
  try {
    await change(`update membership set duties = '{KB_EDITOR}', permission_version = permission_version + 1 where id = $1`, [member.membershipId])
    await lapse()
    if (!(await get()).startsWith('!work-order.not-found')) leak(findings, 'a director who became an editor of the knowledge base still reads orders a second later')
    await change(`update membership set valid_to = now() - interval '1 day' where id = $1`, [member.membershipId])
    await lapse()
    if (!(await get()).startsWith('!session.no-membership')) leak(findings, 'a membership that ended still opens the door a second later')
  } finally {
    // Whoever stops at the first finding leaves the world as it was for the next attack.
    await change(`update membership set duties = $2, valid_to = null, permission_version = permission_version + 1 where id = $1`, [member.membershipId, member.duties])
  }
  await lapse()
}

/** A key that somebody else has used is nobody else's: neither his answer nor his refusal comes back. */
export async function attackKeys({ world, product, findings }: Attack): Promise<void> {
  const agents = world.cast.members.filter(({ duties, personId }) => duties.join() === 'AGENT' && personId.startsWith('x-'))
  const answers: string[] = []
  const input = { channel: 'WALK_IN', idempotencyKey: 'the-same-key-for-everybody' }
  for (const agent of agents) {
    findings.attempts += 1
    findings.foreign += 1
    const answer = await product.ask(agent, 'workOrder.openDraft', input)
    if (answer.startsWith('!') || answers.includes(answer)) leak(findings, `workOrder.openDraft: a key that another tenant's agent used is answered ${answer.slice(0, 120)}`)
    answers.push(answer)
  }
}
