import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runToEnd } from '../dev/run.mjs'

const inPath = (...names) => (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))).find(existsSync)

/** Where the programs are that the tests like to have; undefined for one that is missing. */
export const findTools = () => ({
  chromium: process.env.CHROMIUM_PATH || inPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
  redis: inPath('redis-server', 'valkey-server'),
  chineseFont: hasChineseFont(),
})

/** Brings what is missing with apt, where that is possible. Returns what is there afterwards and what was done. */
export async function bringTools() {
  const before = findTools()
  const missing = [!before.chromium && 'chromium', !before.redis && 'redis-server', !before.chineseFont && 'fonts-noto-cjk'].filter(Boolean)
  if (missing.length === 0 || process.getuid?.() !== 0 || !inPath('apt-get')) return { tools: before, brought: [], missing }
  if (!(await install(missing))) {
    await runToEnd('apt-get', ['update', '-q'], { minutes: 5 })
    await install(missing)
  }
  const tools = findTools()
  const still = [!tools.chromium && 'chromium', !tools.redis && 'redis-server', !tools.chineseFont && 'fonts-noto-cjk'].filter(Boolean)
  return { tools, brought: missing.filter(name => !still.includes(name)), missing: still }
}

async function install(packages) {
  const { code } = await runToEnd('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env: { DEBIAN_FRONTEND: 'noninteractive' }, minutes: 10 })
  return code === 0
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const below = (folder, depth) => existsSync(folder) && readdirSync(folder, { withFileTypes: true }).some(entry =>
    (entry.isDirectory() ? depth > 0 && below(join(folder, entry.name), depth - 1) : /cjk|notosanssc|sourcehan|wqy|droidsansfallback/i.test(entry.name)))
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(folder => below(folder, 4))
}
