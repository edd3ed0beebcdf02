// npm run hotline -- <command> …: small tools that talk to the running product.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runningInstance } from './dev/instance.mjs'
import { ROOT } from './dev/paths.mjs'

/** Tools around the product live here, tools of the product beside its code; each file is a command. */
const FOLDERS = ['infra/hotline', 'apps/server/src/cli']

const [command, ...args] = process.argv.slice(2)
const file = command && /^[a-z][a-z-]*$/.test(command) ? FOLDERS.map(folder => join(ROOT, folder, `${command}.ts`)).find(existsSync) : undefined
process.exit(file ? run(file) : usage())

function run(file) {
  const instance = runningInstance()
  if (!instance) {
    console.error('没有正在运行的联动12345。先在另一个窗口执行 npm start。 / Nothing is running. Run npm start first.')
    return 1
  }
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'infra/dev/run-command.ts'), file, ...args], {
    cwd: ROOT, stdio: 'inherit', env: { ...process.env, HOTLINE_INSTANCE: JSON.stringify(instance) },
  })
  return status ?? 1
}

function usage() {
  if (command) console.error(`没有“${command}”这个命令。 / No such command: ${command}.`)
  const names = FOLDERS.flatMap(folder => (existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)) : []))
    .filter(name => /^[a-z-]+\.ts$/.test(name)).map(name => name.slice(0, -3)).sort()
  console.error(`npm run hotline -- <command>\n\n${names.map(name => `  ${name}`).join('\n')}`)
  return command ? 1 : 0
}
