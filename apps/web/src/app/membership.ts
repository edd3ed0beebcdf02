const KEY = 'membership'

/** The post this person works under on this machine; null leaves the choice to the server. */
export function chosenMembership(): number | null {
  try {
    const id = Number(localStorage.getItem(KEY) ?? Number.NaN)
    return Number.isInteger(id) ? id : null
  } catch {
    return null
  }
}

export function chooseMembership(id: number | null): void {
  try {
    if (id === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, String(id))
  } catch {
    // without storage the server's choice stays
  }
}
