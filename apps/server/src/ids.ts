import { randomBytes } from 'node:crypto'

const AHEAD = 256
let drawn: Buffer = Buffer.alloc(0)

/** Sixteen random bytes of which nobody else gets any. Drawn ahead: an act makes half a dozen ids, and each draw asks the system. */
function draw(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(16 * AHEAD)
  const bytes = drawn.subarray(0, 16)
  drawn = drawn.subarray(16)
  return bytes
}

/** UUID version 7: time first, so that new rows land at the end of their indexes. */
export function newId(): string {
  const bytes = draw()
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
