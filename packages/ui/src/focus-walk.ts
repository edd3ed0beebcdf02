/**
 * Where a walking key leads in a group of choices: the index, or -1 when the key doesn't walk.
 * Passes over what is off, and goes round at the ends. With nothing chosen yet the first arrow
 * lands on the first choice instead of jumping past it.
 */
export const focusWalk = (
  key: string,
  from: number,
  options: readonly { off?: string }[],
  chosen = true,
): number => {
  const last = options.length - 1
  const rtl = typeof document !== 'undefined' && document.dir === 'rtl'
  const forward = key === 'ArrowDown' || key === (rtl ? 'ArrowLeft' : 'ArrowRight')
  const back = key === 'ArrowUp' || key === (rtl ? 'ArrowRight' : 'ArrowLeft')
  if (key === 'Home') return options.findIndex((option) => !option.off)
  if (key === 'End') return options.findLastIndex((option) => !option.off)
  if (!chosen && (forward || back || key === ' ')) return from
  if (!forward && !back) return -1
  for (let step = 1; step <= last + 1; step += 1) {
    const at = (from + (forward ? step : -step) + 2 * (last + 1)) % (last + 1)
    if (!options[at]?.off) return at
  }
  return -1
}
