import storage from 'oidc-provider/lib/helpers/als.js' // its types leave it out

let inside = 0

/**
 * Runs the engine on one request. The storage in which it keeps the request at hand is taken down when the last one is
 * done: left on, it has Node before 24 follow every promise of the process, the product's too.
 */
export async function withoutTraces(answer) {
  inside++
  try {
    await answer()
  } finally {
    if (--inside === 0) storage.disable()
  }
}
