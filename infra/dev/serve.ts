// The product's own process. Settings come through the environment; `--services=api,worker` narrows what runs here.
import { load } from './load.ts'
import { startProduct } from './product.ts'

// The server may read its environment while it loads, so it is loaded after the arguments are in place.
const services = process.argv.find(argument => argument.startsWith('--services='))?.slice('--services='.length)
if (services) process.env.SERVICES = services

const { startServer } = await load('@hotline/server/main.ts')
const { seed } = await load('@hotline/server/seed/seed.ts')
const { demoPeople } = await load('@hotline/server/seed/people.ts')

let stopping = false
const product = startProduct({ startServer, seed, demoPeople, env: process.env, print: console.log })
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, () => { void stop() })
product.catch((error: unknown) => {
  if (!stopping) console.error(error)
  process.exit(1)
})

async function stop() {
  if (stopping) return
  stopping = true
  // A stop in the middle of the start waits for nothing: whatever was begun is a transaction.
  const started = await Promise.race([product, new Promise<undefined>(done => setImmediate(done, undefined))])
  await started?.stop()
  process.exit(0)
}
