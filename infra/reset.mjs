// npm run reset: stops a running instance and removes its data. The marks of the installation stay.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stopInstance } from './dev/instance.mjs'
import { DATA, MARKERS, POSTGRES_DATA } from './dev/paths.mjs'
import { step } from './dev/progress.mjs'
import { stopLeftover } from './dev/postgres/cluster.mjs'
import { clusterPlace, outsideFolder } from './dev/postgres/place.mjs'

await step('清空数据 reset', async () => {
  await stopInstance()
  if (existsSync(POSTGRES_DATA)) {
    await stopLeftover(clusterPlace(POSTGRES_DATA).cluster)
    const outside = outsideFolder(POSTGRES_DATA)
    if (outside) rmSync(outside, { recursive: true, force: true })
  }
  if (!existsSync(DATA)) return
  for (const name of readdirSync(DATA)) if (join(DATA, name) !== MARKERS) rmSync(join(DATA, name), { recursive: true, force: true, maxRetries: 3 })
})
