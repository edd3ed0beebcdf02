let ahead = 0

/** The product's clock, as the server last told it: screens never trust the machine's own. */
export const serverNow = (): Date => new Date(Date.now() + ahead)

/** Called with each answer that carries the server's time. */
export const setServerNow = (now: Date): void => {
  ahead = now.getTime() - Date.now()
}
