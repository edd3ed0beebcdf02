/** Shows one step and how long it takes: a running count on a terminal, now and then a line otherwise. Call the result when it ends. */
export function begin(label) {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  const live = process.stdout.isTTY
  const show = () => process.stdout.write(`\r  ${label} … ${seconds()} s`)
  if (live) show()
  const ticking = live ? setInterval(show, 200) : setInterval(() => console.log(`  ${label} … ${seconds()} s`), 10_000)
  let ended = false
  return (mark = '✓') => {
    if (ended) return
    ended = true
    clearInterval(ticking)
    console.log(`${live ? '\r' : ''}${mark} ${label} ${seconds()} s   `)
  }
}

export async function step(label, work) {
  const end = begin(label)
  try {
    const result = await work()
    end()
    return result
  } catch (error) {
    end('✗')
    throw error
  }
}
