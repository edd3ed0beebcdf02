const KEY = 'membership'

let ofThisPage: { id: number | null } | undefined

/**
 * The post this page works under; null leaves the choice to the server. Read once for the page's whole life: what is
 * on the screen belongs to it, and so do its last words when another post is chosen here or in another window.
 */
export function chosenMembership(): number | null {
  ofThisPage ??= { id: stored() }
  return ofThisPage.id
}

/** Counts from the next page on: load one. */
export function chooseMembership(id: number | null): void {
  try {
    if (id === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, String(id))
  } catch {
    // without storage the server's choice stays
  }
}

function stored(): number | null {
  try {
    const id = Number(localStorage.getItem(KEY) ?? Number.NaN)
    return Number.isInteger(id) ? id : null
  } catch {
    return null
  }
}
