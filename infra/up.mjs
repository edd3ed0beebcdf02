// npm start: prepares what is missing, starts the database and the product, and stops both together.
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { NODE_ARGUMENTS, builtFile } from './dev/built.mjs'
import { forgetInstance, noteInstance, runningInstance } from './dev/instance.mjs'
import { Refusal, checkDisk, checkNode, checkPort } from './dev/machine.mjs'
import { DATA, ROOT } from './dev/paths.mjs'
import { begin, step } from './dev/progress.mjs'
import { stopRunningPrograms } from './dev/run.mjs'
import { piiKey } from './dev/secrets.mjs'
import { WEB_DIR, buildServer, buildWeb, generateClient, installPackages } from './dev/workspace.mjs'

const PATIENCE = 2_500 // ms for the server to finish what it is doing, of five seconds in all
const openThings = []
let stopping

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopOnce)
// npm doesn't pass SIGTERM on; it just goes, and this process gets another parent.
if (process.env.npm_lifecycle_event) {
  const npm = process.ppid
  setInterval(() => { if (process.ppid !== npm) stopOnce() }, 500).unref()
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  stopping ??= stopAll(1)
}

function stopOnce() {
  stopping ??= stopAll(0)
}

async function start() {
  checkNode()
  const running = runningInstance()
  if (running) throw new Refusal(`已经在运行：${running.url}（进程 ${running.pid}）。 / Already running at ${running.url}.`)
  const port = Number(process.env.PORT || 12_345)
  await checkPort(port)
  checkDisk()
  await installPackages()
  await generateClient()
  await buildServer()
  await buildWeb()
  // Loaded only now: it needs the packages.
  const { openDatabase } = await import('./dev/databases.mjs')
  const database = await step('启动数据库 database', openDatabase)
  openThings.push(database.stop)
  if (stopping) return
  serve(port, database)
}

function serve(port, database) {
  const embeddedIdentity = !process.env.OIDC_ISSUER
  const origin = new URL(process.env.PUBLIC_URL || `http://localhost:${port}`).origin
  const server = spawn(process.execPath, [...NODE_ARGUMENTS, builtFile('serve'), ...process.argv.slice(2)], {
    cwd: ROOT,
    // Its own group, so that Ctrl-C reaches it once, from here; the channel tells it when this process is gone.
    detached: true, stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env, PORT: String(port), DATABASE_URL: database.appUrl, OWNER_DATABASE_URL: database.ownerUrl,
      PUBLIC_URL: origin, PII_KEY: piiKey(), WEB_DIR, DATA_DIR: DATA, EMBEDDED: String(database.embedded),
    },
  })
  const exited = new Promise(done => server.once('exit', done))
  openThings.push(() => stopServer(server, exited))
  const started = begin('启动服务 server')
  const log = createWriteStream(join(DATA, 'server.log'), { mode: 0o600 })
  createInterface({ input: server.stdout }).on('line', line => {
    // The log is for machines; the terminal shows what the product says to people.
    if (line.startsWith('{')) return log.write(`${line}\n`)
    if (line.startsWith('ready ')) started()
    console.log(line)
    if (!line.startsWith('ready ')) return undefined
    noteInstance({
      pid: process.pid, serverPid: server.pid, port, url: line.slice('ready '.length).trim(), issuer: process.env.OIDC_ISSUER ?? `${origin}/realms/hotline`,
      embeddedIdentity, embeddedDatabase: database.embedded, ownerUrl: database.ownerUrl, appUrl: database.appUrl, dataDir: DATA,
    })
  })
  void exited.then(code => {
    started('✗')
    if (stopping) return
    console.error(`服务意外结束（${code}）。 / The server ended unexpectedly (${code}).`)
    stopping = stopAll(1)
  })
}

async function stopServer(server, exited) {
  server.kill('SIGTERM')
  const hurry = setTimeout(() => server.kill('SIGKILL'), PATIENCE)
  await exited
  clearTimeout(hurry)
}

async function stopAll(code) {
  stopRunningPrograms()
  for (const stop of openThings.reverse()) await stop().catch(error => console.error(error))
  if (openThings.length) forgetInstance()
  process.exit(code)
}
