import { afterAll, beforeAll } from 'vitest'

/** Tests lay nothing out: lists that draw only what is in sight must think that they have room. */
export function useRoom(height = 600): void {
  const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientHeight')
  beforeAll(() => {
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => height })
  })
  afterAll(() => {
    if (own) Object.defineProperty(HTMLElement.prototype, 'clientHeight', own)
  })
}
