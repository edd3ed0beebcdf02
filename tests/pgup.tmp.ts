import { startThrowAwayPostgres } from '/work/main/infra/dev/postgres.mjs'
const p = await startThrowAwayPostgres(); console.log(p.adminUrl); (await import("node:fs")).writeFileSync('/tmp/pgurl', p.adminUrl); process.on('SIGTERM', async () => { await p.stop(); process.exit(0) }); setInterval(()=>{}, 1e6)
