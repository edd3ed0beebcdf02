/** Of many mutants one of so many is tried, and the seed says which: every seed tries others. */
export type Draw = { every: number; seed: number }
/** `times`: of these so many times as many are tried. */
export function isDrawn(index: number, { every, seed }: Draw, times = 1): boolean {
  const step = Math.ceil(every / times)
  return index % step === seed % step
}
