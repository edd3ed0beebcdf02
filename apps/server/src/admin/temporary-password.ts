import { randomInt } from 'node:crypto'

// Without letters and digits that look alike: it is read out or copied by hand.
const LETTERS = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789'] as const

/** Twelve characters of all three kinds, about 66 bits. */
export function temporaryPassword(): string {
  const any = LETTERS.join('')
  const from = (kind: string) => kind[randomInt(kind.length)] ?? ''
  for (;;) {
    const word = Array.from({ length: 12 }, () => from(any)).join('')
    if (LETTERS.every((kind) => [...word].some((letter) => kind.includes(letter)))) return word
  }
}
