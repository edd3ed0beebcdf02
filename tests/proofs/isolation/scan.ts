import type { Member } from './cast.ts'
import { leak, placeOf, rightOf, whoIs, type Findings, type KnownOrder, type World } from './world.ts'

/** What to look for in an answer, ready for many answers. */
export type Scanner = (findings: Findings, member: Member, path: string, answer: string, except?: Except) => void
/**
 * `opened`: the order whose caller was asked for with a purpose. `told`: the answer tells what this person was told before, whatever became of it since.
 * `ruled`: the answer tells numbers of the tenant's own rulings, which are their orders'.
 */
type Except = { opened?: string; told?: boolean; ruled?: boolean }

/** What never leaves as it is stored: only an act's own answer tells a query code. */
const SEALED = /"(queryCode|callerNameEnc|callerPhoneEnc|contactPhoneEnc|callerPhoneIdx|callerTailIdx|seal|phoneEnc)":(?!null)/g
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const MARK = /〔M\d{5}〕/g
const NAME = /匿\d{5}名/g
const NUMBER = /(?<!\d)\d{18}(?!\d)/g
const PHONE = /1(?:88|99)\d{8}/g

/**
 * Reads an answer for anything that betrays an order or a row to somebody who may not have it: the marks in an order's words, its number and
 * id, ids of rows beside it, and callers' names and numbers, which only a purpose opens.
 */
export function scannerOf(world: World): Scanner {
  const by = (key: (order: KnownOrder) => string | null) => new Map(world.orders.flatMap((order) => {
    const value = key(order)
    return value ? [[value, order] as const] : []
  }))
  const [marks, names, numbers] = [by(({ mark }) => mark), by(({ name }) => name), by(({ orderNo }) => orderNo)]
  const phones = new Map<string, KnownOrder[]>()
  for (const [index, order] of world.orders.entries()) for (const phone of [order.phone, `188${String(10_000_001 + index)}`]) if (phone) phones.set(phone, [...(phones.get(phone) ?? []), order])

  return (findings, member, path, answer, { opened, told = false, ruled = false } = {}) => {
    const say = (what: string) => leak(findings, `${path}: ${whoIs(member)} is told ${what}`)
    if (answer.startsWith('!!')) return say(`an unexpected error: ${answer.slice(0, 200)}`)
    const orderSeen = (order: KnownOrder | undefined, what: string) => {
      if (order && !told && !rightOf(world, member, order.id)) say(`${what} of order ${order.id} (${order.status}, tenant ${order.tenantId})`)
    }
    for (const [, column] of answer.matchAll(SEALED)) if (path === 'workOrder.get' || path.startsWith('workOrder.list')) say(`the sealed column ${column}`)
    for (const [mark] of answer.matchAll(MARK)) orderSeen(marks.get(mark), 'words')
    if (!ruled) for (const [number] of answer.matchAll(NUMBER)) orderSeen(numbers.get(number), 'the number')
    const callerSeen = (orders: readonly (KnownOrder | undefined)[], what: string) => {
      const open = orders.some((order) => order && (rightOf(world, member, order.id)?.view === 'OPEN' || (opened === order.id && rightOf(world, member, order.id)?.reveal)))
      if (orders.length && !open) say(`the caller's ${what} of order ${orders[0]?.id} (tenant ${orders[0]?.tenantId})`)
    }
    for (const [name] of answer.matchAll(NAME)) callerSeen([names.get(name)], 'name')
    for (const [phone] of answer.matchAll(PHONE)) callerSeen(phones.get(phone) ?? [], 'number')
    for (const [id] of answer.matchAll(UUID)) rowSeen(id, say, member, told)
  }

  function rowSeen(id: string, say: (what: string) => void, member: Member, told: boolean) {
    const row = world.rows[id]
    if (!row) return
    if (row.table === 'notice') {
      if (row.personId !== member.personId || row.tenantId !== member.tenantId) say(`somebody else's notice ${id}`)
      return
    }
    if (told) return
    const { above, below } = placeOf(world, member.tenantId)
    // What a tenant owns beside an order, as its messages, is its own to list; what such a row says of the order is looked for in its words.
    if (world.tenancy[row.table]?.kind !== 'owned' && row.orderId && world.orders.some((order) => order.id === row.orderId)) {
      if (!rightOf(world, member, row.orderId)) say(`${row.table} ${id} of order ${row.orderId}, which it may not read`)
    } else if (row.tenantId !== null && row.tenantId !== member.tenantId && !above.includes(row.tenantId) && !below.includes(row.tenantId)) say(`${row.table} ${id} of tenant ${row.tenantId}`)
  }
}
