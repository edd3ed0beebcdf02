/** Every colour the product may use, once. `tokens.css` repeats them for plain CSS; a test keeps the two equal. */
export const light = {
  paper: '#f4f4f1',
  surface: '#ffffff',
  sunken: '#fafaf8',
  hover: '#f1f1ee',
  line: '#e3e2dd',
  'line-strong': '#c9c7c0',
  ink: '#1c1d1f',
  'ink-2': '#55585e',
  'ink-3': '#696c72',
  act: '#1d5bb8',
  'act-hover': '#174a97',
  'act-soft': '#e9f0fa',
  'act-ink': '#ffffff',
  warn: '#9a5b00',
  'warn-fill': '#eba21f',
  'warn-soft': '#fdf3de',
  late: '#b3261a',
  'late-fill': '#d6392a',
  'late-soft': '#fcebe8',
  done: '#1c7449',
  'done-fill': '#2f9a66',
  'done-soft': '#e6f3ec',
  clock: '#7d8b9e',
  track: '#e6e6e2',
} as const

export type ColourName = keyof typeof light

export const dark = {
  paper: '#121315',
  surface: '#1a1c1f',
  sunken: '#16181a',
  hover: '#212428',
  line: '#2b2e33',
  'line-strong': '#41464d',
  ink: '#e9e9e6',
  'ink-2': '#aeb1b6',
  'ink-3': '#8d9197',
  act: '#77abf5',
  'act-hover': '#98c0f8',
  'act-soft': '#1b2a40',
  'act-ink': '#0c1420',
  warn: '#f0b752',
  'warn-fill': '#e0a030',
  'warn-soft': '#33280f',
  late: '#ff8a7c',
  'late-fill': '#e4594a',
  'late-soft': '#3a1a17',
  done: '#6fcb9c',
  'done-fill': '#3fa674',
  'done-soft': '#14291f',
  clock: '#74839a',
  track: '#2b2f34',
} as const satisfies Record<ColourName, string>

export const font =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif'
export const mono = 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace'
