/** What we take, told by the first bytes. No HTML, no SVG, nothing that a browser would run. */
const KINDS: readonly { mime: string; starts: (head: Buffer) => boolean }[] = [
  { mime: 'image/jpeg', starts: (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { mime: 'image/png', starts: (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) },
  { mime: 'image/webp', starts: (head) => head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP' },
  { mime: 'application/pdf', starts: (head) => head.subarray(0, 5).toString('latin1') === '%PDF-' },
  { mime: 'audio/wav', starts: (head) => head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WAVE' },
  { mime: 'audio/mpeg', starts: (head) => head.subarray(0, 3).toString('latin1') === 'ID3' },
  { mime: 'video/mp4', starts: (head) => head.subarray(4, 8).toString('latin1') === 'ftyp' },
]

/** The file's kind by its bytes, or `null` for a kind we don't take. */
export const kindOf = (content: Buffer): string | null => KINDS.find((kind) => kind.starts(content))?.mime ?? null
