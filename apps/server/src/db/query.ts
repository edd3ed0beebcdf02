import pg from 'pg'
import { emptyRecord } from './case.ts'

/** A statement to be sent; prepared by name when it has one. */
export type Asked = readonly [text: string, values?: unknown[], name?: string]

/** How a statement's rows are taken apart: its columns, their parsers, an empty row. */
type Shape = { fields: unknown; _parsers: unknown; _prebuiltEmptyResultObject: Record<string, unknown> | null }
type Finished = (error: Error | null, result: pg.QueryResult<never>) => void
/** The part of the driver's query that its types leave out. The driver's version is pinned, and query.test.ts counts on all of it. */
type DriverQuery = {
  name: string | undefined
  text: string
  queryMode: 'extended' | undefined
  _result: Shape & { _types: unknown }
  _results: unknown
  _accumulateRows: boolean
  submit(connection: pg.Connection): Error | null
  prepare(connection: pg.Connection): void
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: pg.Connection): void
  handleError(error: Error, connection: pg.Connection): void
  handleReadyForQuery(connection: pg.Connection): void
}
// The driver's own class under the fuller type above.
const DriverQuery = pg.Query as unknown as new (text: string, values: unknown[] | undefined, finished: Finished) => DriverQuery
/** What the driver's connection keeps beside its types: names sent to be prepared and not answered yet. */
type Submitted = { submittedNamedStatements: Record<string, string> }

/** What was learnt of a connection's prepared statements, and the connection as one statement of a flight writes to it: asking for its columns or not. */
type Learnt = { shapes: Map<string, Shape>; asking: pg.Connection; unasking: pg.Connection }
const learnt = new WeakMap<pg.Connection, Learnt>()

function learntOf(connection: pg.Connection): Learnt {
  const known = learnt.get(connection)
  if (known) return known
  const asking: pg.Connection = Object.create(connection, { sync: { value: () => {} }, close: { value: () => {} } })
  const made = { shapes: new Map<string, Shape>(), asking, unasking: Object.create(asking, { describe: { value: () => {} } }) }
  learnt.set(connection, made)
  return made
}

const texts = new Map<number, string>()
const KEPT = 500

/** Instants as the database reads them, each text made once: an act writes the same few over and over, and a tenth of its own work was spelling them. */
function sent(value: unknown): unknown {
  if (!(value instanceof Date)) return value
  const at = value.getTime()
  const known = texts.get(at)
  if (known !== undefined) return known
  const made = value.toISOString()
  if (texts.size >= KEPT) texts.clear()
  texts.set(at, made)
  return made
}

/**
 * The driver's query without its habit to ask for the columns with each run. A named statement's can't change while it is
 * prepared, and an order has over a hundred; nobody reads the rows of one that isn't `wanted`.
 */
class Statement extends DriverQuery {
  private shapes: Map<string, Shape> | null = null
  private readonly wanted: boolean

  constructor([text, values = [], name]: Asked, finished: Finished, wanted: boolean) {
    // By its parts: of a statement in one object the driver makes a copy, descriptor by descriptor.
    super(text, values.map(sent), finished)
    this.name = name
    this.queryMode = 'extended'
    this.wanted = wanted
  }

  override prepare(connection: pg.Connection): void {
    const { shapes, asking, unasking } = learntOf(connection)
    const shape = this.name ? shapes.get(this.name) : undefined
    if (shape) {
      Object.assign(this._result, shape)
      this._accumulateRows = true
    }
    this.shapes = shapes
    super.prepare(this.wanted && !shape ? asking : unasking)
  }

  override handleDataRow(message: unknown): void {
    if (this.wanted) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: pg.Connection): void {
    const { fields, _parsers, _prebuiltEmptyResultObject: empty } = this._result
    // Also that it has no columns is known from now on.
    if (this.wanted && this.name && !this.shapes?.has(this.name)) this.shapes?.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject: empty && emptyRecord(Object.keys(empty)) })
    super.handleCommandComplete(message, connection)
  }
}

/**
 * Statements that go out in one write, with one Sync behind them all, and are answered at once: the database writes, and
 * the process wakes up, once for all and not for each. Of one that fails nothing behind it is run. To the driver it is one
 * query; what comes in is handed to the statement whose turn it is.
 */
class Flight extends DriverQuery {
  private readonly statements: readonly Statement[]
  private at = 0
  /** Why a statement couldn't be sent or read, where the database doesn't know of it. */
  private failure: Error | null = null

  constructor(asked: readonly Asked[], finished: Finished) {
    super('', undefined, finished)
    const note: Finished = (error) => {
      this.failure ??= error
    }
    this.statements = asked.map((statement, at) => new Statement(statement, note, at === asked.length - 1))
  }

  override submit(connection: pg.Connection): Error | null {
    const { stream } = connection
    if (!stream.writableCorked) {
      stream.cork()
      process.nextTick(() => stream.uncork())
    }
    for (const statement of this.statements) {
      statement._result._types = this._result._types
      const refused = statement.submit(connection)
      if (refused) this.failure = refused
      if (this.failure) break // nothing may run behind what wasn't sent
    }
    connection.sync()
    this.turnTo(0)
    return null
  }

  /** The driver looks at the query for the name of what was prepared. */
  private turnTo(at: number): void {
    this.at = at
    const { name, text } = this.statements[at] ?? {}
    this.name = name
    this.text = text ?? ''
  }

  override handleRowDescription(message: unknown): void {
    this.statements[this.at]?.handleRowDescription(message)
  }

  override handleDataRow(message: unknown): void {
    this.statements[this.at]?.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: pg.Connection): void {
    const statement = this.statements[this.at]
    statement?.handleCommandComplete(message, connection)
    statement?.handleReadyForQuery(connection)
    this.turnTo(this.at + 1)
  }

  override handleError(error: Error, connection: pg.Connection): void {
    // The database passed over what follows: none of it is prepared.
    const { submittedNamedStatements } = connection as pg.Connection & Submitted
    for (const { name } of this.statements.slice(this.at)) if (name) delete submittedNamedStatements[name]
    super.handleError(error, connection)
  }

  override handleReadyForQuery(connection: pg.Connection): void {
    if (this.failure) return this.handleError(this.failure, connection)
    this._results = this.statements.at(-1)?._results
    super.handleReadyForQuery(connection)
  }
}

/** Runs statements as one on a borrowed connection, and answers the last one's result; fails with what the first of them to fail says. */
export async function fly<Row extends pg.QueryResultRow>(client: pg.ClientBase, asked: readonly Asked[]): Promise<pg.QueryResult<Row>> {
  try {
    return await new Promise<pg.QueryResult<Row>>((resolve, reject) => {
      client.query(new Flight(asked, (error, result) => (error ? reject(error) : resolve(result))))
    })
  } catch (error) {
    // Where it was asked, not where the socket was read.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}

/** Runs a statement on a borrowed connection, prepared by name when it has one. */
export const run = async <Row extends pg.QueryResultRow>(client: pg.ClientBase, ...asked: Asked): Promise<Row[]> => (await fly<Row>(client, [asked])).rows
