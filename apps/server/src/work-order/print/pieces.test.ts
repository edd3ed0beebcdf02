import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

test('short words are one piece; none at all is one too', () => {
  expect(piecesOf('到场查看，已拍照。')).toEqual(['到场查看，已拍照。'])
  expect(piecesOf('')).toEqual([''])
})

test('long ones go on in pieces of at most 24 lines, and nothing is lost or added', () => {
  const long = '经现场核实'.repeat(300)
  const listed = Array.from({ length: 60 }, (_, at) => `${at + 1}、楼道灯`).join('\n')
  for (const words of [long, listed, `${long}\n\n${listed}\n`]) expect(piecesOf(words).join('')).toBe(words)
  expect(piecesOf(listed)).toHaveLength(3)
  expect(piecesOf(long).every((piece) => piece.length <= 24 * 23)).toBe(true)
})
