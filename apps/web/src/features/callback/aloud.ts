const MOST = 60
const END = /[。！？；]$/

/** A reply as it is read aloud: its first whole sentences, so that no number or name breaks off in the middle. The stop at its end is the script's. */
export function aloud(reply: string): string {
  const signs = [...reply.trim()]
  if (signs.length <= MOST) return signs.join('').replace(END, '')
  const start = signs.slice(0, MOST).join('')
  const whole = start.match(/^[^]*[。！？；]/)?.[0] ?? start.match(/^[^]*(?=，)/)?.[0]
  return whole ? whole.replace(END, '') : `${start}…`
}
