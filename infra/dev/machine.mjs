import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { DATA, ROOT } from './paths.mjs'
import { isFree } from './postgres/cluster.mjs'

const MB = 1024 * 1024

/** A reason not to go on, said to the person at the keyboard without a stack trace. */
export class Refusal extends Error {}

/** Node 20.19 and newer, or 22.12 and newer. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  throw new Refusal(`需要 Node 20.19 以上或 22.12 以上，现在是 ${version}。请安装后重试。 / Node ≥ 20.19 or ≥ 22.12 is needed, this is ${version}.`)
}

/** Packages need about 1.2 GB once, the data little. */
export function checkDisk() {
  const needed = existsSync(join(ROOT, 'node_modules')) ? 300 : 1500
  const { bavail, bsize } = statfsSync(ROOT)
  const free = Math.floor((bavail * bsize) / MB)
  if (free < needed) throw new Refusal(`磁盘空间不足：需要 ${needed} MB，只剩 ${free} MB。请清理后重试。 / ${needed} MB of disk are needed, ${free} MB are free.`)
}

/** The port the product will serve on; 0 asks for any. */
export async function checkPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`PORT 应为 1 到 65535 的整数，例如 PORT=12346 npm start。 / PORT must be a number, e.g. PORT=12346 npm start.`)
  if (await isFree(port, '0.0.0.0')) return
  throw new Refusal(`端口 ${port} 已被占用，换一个端口再启动：PORT=${port + 1} npm start。 / Port ${port} is taken, start with another one: PORT=${port + 1} npm start.`)
}

/** npm and pnpm keep caches in the home folder; a user without one gets a folder inside `.data`. */
export function homeForTools() {
  try {
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    const home = join(DATA, 'home')
    mkdirSync(home, { recursive: true })
    return { HOME: home, USERPROFILE: home }
  }
}
