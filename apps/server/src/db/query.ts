import pg from 'pg'
import { emptyRecord } from './case.ts'

/** How a statement's rows are taken apart: its columns, their parsers, an empty row. */
type Shape = { fields: unknown; _parsers: unknown; _prebuiltEmptyResultObject: Record<string, unknown> }
type Finished<Row extends pg.QueryResultRow> = (error: Error | null, result: pg.QueryResult<Row>) => void
/** The part of the driver's query that its types leave out. The driver's version is pinned, and query.test.ts counts on all of it. */
type DriverQuery = {
  name?: string
  _result: Shape
  _accumulateRows: boolean
  submit(connection: pg.Connection): Error | null
  prepare(connection: pg.Connection): void
  handleRowDescription(message: unknown): void
}
const DriverQuery = pg.Query as unknown as new (statement: pg.QueryConfig, finished: Finished<never>) => DriverQuery

/** What was learnt of a connection's prepared statements, and the connection as it doesn't ask again. */
type Learnt = { shapes: Map<string, Shape>; unasking: pg.Connection }
const learnt = new WeakMap<pg.Connection, Learnt>()

function learntOf(connection: pg.Connection): Learnt {
  const known = learnt.get(connection)
  if (known) return known
  const made = { shapes: new Map<string, Shape>(), unasking: Object.create(connection, { describe: { value: () => {} } }) }
  learnt.set(connection, made)
  return made
}

/**
 * The driver's query without two of its habits. The columns of a named statement are asked for once per connection and
 * not with each run: they can't change while it is prepared, and an order has over a hundred. And whatever is sent
 * before the event loop turns goes out in one write.
 */
class Statement extends DriverQuery {
  private shapes: Map<string, Shape> | null = null

  override submit(connection: pg.Connection): Error | null {
    const { stream } = connection
    if (!stream.writableCorked) {
      stream.cork()
      process.nextTick(() => stream.uncork())
    }
    return super.submit(connection)
  }

  override prepare(connection: pg.Connection): void {
    const { shapes, unasking } = learntOf(connection)
    const shape = this.name ? shapes.get(this.name) : undefined
    if (shape) {
      Object.assign(this._result, shape)
      this._accumulateRows = true
    }
    this.shapes = shapes
    super.prepare(shape ? unasking : connection)
  }

  override handleRowDescription(message: unknown): void {
    super.handleRowDescription(message)
    if (!this.name) return
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result
    this.shapes?.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject: emptyRecord(Object.keys(_prebuiltEmptyResultObject)) })
  }
}

/** Instants as the database reads them fastest to write: the driver would put them together from the process's time zone. */
const sent = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

/** Runs a statement on a borrowed connection, prepared by name when it has one. */
export async function run<Row extends pg.QueryResultRow>(client: pg.ClientBase, text: string, values: unknown[] = [], name?: string): Promise<Row[]> {
  try {
    const { rows } = await new Promise<pg.QueryResult<Row>>((resolve, reject) => {
      client.query(new Statement({ text, values: values.map(sent), ...(name ? { name } : {}) }, (error: Error | null, result: pg.QueryResult<Row>) => (error ? reject(error) : resolve(result))))
    })
    return rows
  } catch (error) {
    // Where it was asked, not where the socket was read.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}
