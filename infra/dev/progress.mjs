/** Runs one step and shows how long it takes: a running count on a terminal, a line at the end otherwise. */
export async function step(label, work) {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  const live = process.stdout.isTTY
  const show = () => process.stdout.write(`\r  ${label} … ${seconds()} s`)
  if (live) show()
  const ticking = live ? setInterval(show, 200) : setInterval(() => console.log(`  ${label} … ${seconds()} s`), 10_000)
  try {
    const result = await work()
    console.log(`${live ? '\r' : ''}✓ ${label} ${seconds()} s   `)
    return result
  } catch (error) {
    console.log(`${live ? '\r' : ''}✗ ${label} ${seconds()} s   `)
    throw error
  } finally {
    clearInterval(ticking)
  }
}
