import { createReadStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { DomainError } from '@hotline/domain/errors.ts'
import { CHANNELS, type Channel } from '@hotline/domain/work-order/model.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { systemActor } from '../session/actor.ts'
import { openDraft } from '../work-order/open.ts'
import { perform, type Outcome } from '../work-order/perform.ts'
import { optionsOf, withApp, type CommandContext } from './lib/command.ts'
import { isRowError, messageOf, rowError, type Message, type RowError } from './lib/message-row.ts'
import { tenantOf } from './lib/tenant.ts'

/** Channels that arrive in writing; a call has to be answered by somebody. */
const WRITTEN: readonly Channel[] = CHANNELS.filter((channel) => !['PHONE', 'SMS', 'WALK_IN', 'P110', 'PARTNER_LINE', 'LEADER_DAY', 'PATROL'].includes(channel))
const BATCH = 100
/** Characters of a registered title; a draft's may be longer. */
const MOST_TITLE = 40
const USAGE = `用法：npm run hotline -- import --tenant <区划代码> --channel <${WRITTEN.join('|')}> [--errors <文件>] <文件.jsonl 或 .jsonl.gz>`

type Wrong = RowError & { line: number; id?: string }
export type Result = { imported: number; present: number; errors: Wrong[] }

/**
 * Turns a file of messages, one JSON object a line, into drafts that wait for the online agents; what came classified
 * from the upper platform is registered at once (T46). Twice is as good as once.
 */
export async function run(args: string[], context: CommandContext): Promise<number> {
  const { values, rest } = optionsOf(args, ['tenant', 'channel', 'errors'])
  const [file] = rest
  const channel = WRITTEN.find((each) => each === values.channel)
  if (!file || !channel || !values.tenant) {
    console.error(USAGE)
    return 1
  }
  const tenantCode = values.tenant
  return withApp(context, async (app) => {
    const tenantId = await tenantOf(app, tenantCode)
    if (tenantId === null) return 1
    const result = await importFile(app, { tenantId, channel, file })
    const report = resolve(values.errors ?? `${basename(file)}.errors.jsonl`)
    if (result.errors.length) await writeFile(report, result.errors.map((error) => `${JSON.stringify(error)}\n`).join(''))
    // The report of an earlier try would tell of errors that are mended.
    else await rm(report, { force: true })
    console.log(`imported ${result.imported}, already there ${result.present}, errors ${result.errors.length}`)
    if (result.errors.length) console.log(`逐行错误见 ${report}`)
    return result.errors.length ? 1 : 0
  })
}

export async function importFile(app: App, { tenantId, channel, file }: { tenantId: number; channel: Channel; file: string }): Promise<Result> {
  const result: Result = { imported: 0, present: 0, errors: [] }
  const actor = await systemActor(app, tenantId)
  const source = createReadStream(file)
  const lines = createInterface({ input: file.endsWith('.gz') ? forwarding(source) : source, crlfDelay: Infinity })
  let number = 0
  let batch: (Message & { line: number })[] = []
  const flush = async () => {
    if (batch.length) await importBatch(app, actor, channel, batch, result)
    batch = []
  }
  for await (const text of lines) {
    number += 1
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text
    if (!line.trim()) continue
    const message = messageOf(line, app.clock.now())
    if (isRowError(message)) result.errors.push({ line: number, ...message })
    else batch.push({ ...message, line: number })
    if (batch.length === BATCH) await flush()
  }
  await flush()
  result.errors.sort((a, b) => a.line - b.line)
  return result
}

/** A broken or missing file must end the reading with its error, not leave it waiting. */
function forwarding(source: NodeJS.ReadableStream): NodeJS.ReadableStream {
  const unzipped = createGunzip()
  source.on('error', (error) => unzipped.destroy(error))
  return source.pipe(unzipped)
}

async function importBatch(app: App, actor: Actor, channel: Channel, batch: readonly (Message & { line: number })[], result: Result): Promise<void> {
  const done = await inScope(app.pool, actor.tenantId, async (tx) => {
    const rows = await tx.query<{ external_no: string }>('select external_no from work_order where origin_tenant_id = $1 and external_no = any($2)', [actor.tenantId, batch.map(({ externalNo }) => externalNo)])
    const known = new Set(rows.map((row) => row.external_no))
    const wrong: Wrong[] = []
    let imported = 0
    for (const { line, matter, ...message } of batch) {
      if (known.has(message.externalNo)) continue
      known.add(message.externalNo)
      try {
        const draft = await openDraft(app, tx, actor, { ...message, channel }, `import:${message.externalNo}`)
        imported += 1
        if (matter) await registerUpper(app, tx, actor, draft, { ...message, matter })
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        // Not found: it came in before, and another centre has it by now.
        if (error.code !== 'work-order.not-found') wrong.push({ line, id: message.externalNo, ...rowError(error.code) })
      }
    }
    return { imported, wrong }
  })
  result.imported += done.imported
  result.present += batch.length - done.imported - done.wrong.length
  result.errors.push(...done.wrong)
}

/**
 * T46: what the upper platform has classified is registered at once, without an agent; its date then bounds ours. What
 * doesn't fit our catalogue stays a draft for the online agents.
 */
async function registerUpper(app: App, tx: Tx, actor: Actor, draft: Outcome, { title, content, matter, externalNo }: Message & Required<Pick<Message, 'matter'>>): Promise<void> {
  const input = { ...matter, title: [...title].slice(0, MOST_TITLE).join(''), content, duplicatesShown: true }
  try {
    await perform(app, tx, actor, { id: draft.id, version: draft.version, verb: 'register', input, idempotencyKey: `import:register:${externalNo}` })
  } catch (error) {
    // A rule refuses before anything of the act is written, so that the draft stands.
    if (!(error instanceof DomainError)) throw error
  }
}
