// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dark, light } from './palette-colours.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('[data-theme="dark"]')

test.each([
  ['light', light, lightCss],
  ['dark', dark, darkCss],
] as const)('the stylesheet and the library share the %s colours', (_, colours, text) => {
  for (const [name, value] of Object.entries(colours)) expect(text).toContain(`--${name}: ${value};`)
})

const bright = (hex: string): number => {
  const part = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [bright(a), bright(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

test.each([
  ['light', light],
  ['dark', dark],
] as const)('text can be read on every ground: %s', (_, c) => {
  const tooPale = (['ink', 'ink-2', 'ink-3', 'act', 'warn', 'late', 'done'] as const).flatMap((text) =>
    (['surface', 'sunken', 'paper', 'hover', 'act-soft'] as const)
      .filter((ground) => !(text === 'ink-3' && ground === 'act-soft'))
      .filter((ground) => contrast(c[text], c[ground]) < 4.5)
      .map((ground) => `${text} on ${ground} ${contrast(c[text], c[ground]).toFixed(2)}`),
  )
  expect(tooPale).toEqual([])
  expect(contrast(c['act-ink'], c.act)).toBeGreaterThanOrEqual(4.5)
})
