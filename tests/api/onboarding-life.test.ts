import { randomUUID } from 'node:crypto'
import { DAY_MS, dateOfDay, dayOf } from '@hotline/domain/deadline/beijing.ts'
import type { SandboxRun } from '@hotline/domain/onboarding/sandbox.ts'
import { endCountiesDue } from '@hotline/server/onboarding/end-due.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { founded, imported, rosters, type Founded } from '../world/county.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { act, dispatched, draft, MATTER, refusalOf } from '../world/orders.ts'

let it: Instance
let admin: Api
let director: Api
let county: Founded
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  admin = await it.as('guangyuan-admin')
  director = await it.as('guangyuan-director')
  county = await founded(admin, '510833')
})
afterAll(() => it?.stop())

const view = () => admin.onboarding.get.query({ id: county.id })
const at = async () => ({ id: county.id, version: (await view()).version })
const statusOf = async (gate: 'G1' | 'G2') => Object.fromEntries((await admin.onboarding.gate.query({ id: county.id, gate })).lines.map(({ key, status }) => [key, status]))
const refused = async (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: { data?: { domain?: unknown } }) => error.data?.domain)
const who = (post: string) => it.as(`c${county.areaCode}-${post}`)
const owner = async <T extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> => (await it.db.query<T>(text, values)).rows
const played = async (): Promise<SandboxRun> => {
  let run = await admin.onboarding.startSandbox.mutate({ id: county.id })
  while (!run.finishedAt) run = await admin.onboarding.playSandbox.mutate({ id: county.id, runId: run.id })
  return run
}
let days = 0
const advance = async (more: number) => {
  days += more
  await owner('update product_clock set offset_ms = $1', [days * DAY_MS])
  const offset = days * DAY_MS
  it.server.app.clock.now = () => new Date(Date.now() + offset)
}

describe('就绪', { timeout: 90_000 }, () => {
  test('什么都没有的区县过不了关，说清楚差哪几项；没有的能力不计入、不拦', async () => {
    expect(await statusOf('G1')).toEqual({ UNITS: 'UNMET', COVERAGE: 'UNMET', DUTIES: 'UNMET', CALENDAR: 'MET', DRILL: 'UNMET', SANDBOX: 'UNMET', TELEPHONY: 'NOT_COUNTED', LINKAGE: 'NOT_COUNTED', TRAINING: 'NOT_COUNTED', RESTORE: 'NOT_COUNTED' })
    expect(await refused(admin.onboarding.askGate.mutate({ ...(await at()), gate: 'G1' }))).toMatchObject({ code: 'onboarding.gate-unmet', params: { count: 5, missing: '单位资料齐全、派单目录全覆盖、岗位配齐、应急演练、沙箱走完全程' } })
    expect(await refusalOf(admin.onboarding.askGate.mutate({ ...(await at()), gate: 'G2' }))).toBe('onboarding.not-in-state')
    expect((await played()).orders.map(({ problem }) => problem?.code)).toEqual(Array.from({ length: 10 }, () => 'onboarding.sandbox-no-unit'))
  })

  test('系统查不到的，由经办人写明情况签名声明：空话不收；声明不算达到，也不拦', async () => {
    const state = (note: string) => admin.onboarding.saveStep.mutate({ id: county.id, step: 'data', version: 0, done: true, content: { note } })
    expect(await refusalOf(state('已测'))).toBe('onboarding.statement-empty')
    await state('3月2日由信息中心王工从备份恢复到备用机，用时 40 分钟，核对一致。')
    const { lines } = await admin.onboarding.gate.query({ id: county.id, gate: 'G1' })
    expect(lines.find(({ key }) => key === 'RESTORE')).toMatchObject({ status: 'STATED', stated: { byName: expect.any(String), at: expect.any(Date) } })
    expect((await view()).steps.find(({ step }) => step === 'data')?.status).toBe('STATED')
  })

  test('导入名册以后，单位、目录、岗位都齐', async () => {
    const { units, people } = rosters(county.areaCode)
    await imported(admin, county.id, 'units', units)
    expect((await admin.onboarding.gate.query({ id: county.id, gate: 'G1' })).lines[0]).toMatchObject({ key: 'UNITS', status: 'UNMET', have: 0, step: 'units' })
    await imported(admin, county.id, 'people', people.filter(({ duties }) => duties !== '安全审计员'))
    expect((await admin.onboarding.gate.query({ id: county.id, gate: 'G1' })).lines.find(({ key }) => key === 'DUTIES')).toMatchObject({ status: 'UNMET', have: 7, need: 8, missing: ['安全审计员'] })
    await imported(admin, county.id, 'people', people)
    expect(await statusOf('G1')).toMatchObject({ UNITS: 'MET', COVERAGE: 'MET', DUTIES: 'MET', CALENDAR: 'MET', SANDBOX: 'UNMET' })
    const coverage = await admin.onboarding.coverage.query({ id: county.id })
    expect([coverage.total > 0, coverage.covered, coverage.gaps]).toEqual([true, coverage.total, []])
  })

  test('少一项职责，目录就有缺口，写明是哪一类、为什么', async () => {
    const unit = (await admin.onboarding.units.query({ id: county.id })).find(({ code }) => code.endsWith('.EDUCATION'))
    await admin.onboarding.setRoles.mutate({ ...(await at()), unitId: unit?.id ?? 0, role: null, alsoRoles: [] })
    const { gaps } = await admin.onboarding.coverage.query({ id: county.id })
    expect(gaps.length).toBeGreaterThan(0)
    expect(gaps[0]?.why).not.toBe('')
    expect((await statusOf('G1')).COVERAGE).toBe('UNMET')
    await admin.onboarding.setRoles.mutate({ ...(await at()), unitId: unit?.id ?? 0, role: 'EDUCATION', alsoRoles: [] })
    const foreign = (await (await it.as('cangxi-admin')).admin.units.query())[0]?.id ?? 0
    expect(await refusalOf(admin.onboarding.setRoles.mutate({ ...(await at()), unitId: foreign, role: null, alsoRoles: [] }))).toBe('onboarding.unit-not-here')
    expect((await statusOf('G1')).COVERAGE).toBe('MET')
  })

  test('时限只能比地市短，也可以改回沿用', async () => {
    const own = async () => (await admin.onboarding.profile.query({ id: county.id })).limits.find(({ key }) => key === 'handle.help')
    const inherited = (await own())?.inherited ?? 0
    expect(await refusalOf(admin.onboarding.saveLimits.mutate({ ...(await at()), limits: { 'handle.help': inherited + 1 } }))).toBe('onboarding.limit-looser')
    expect(await refusalOf(admin.onboarding.saveLimits.mutate({ ...(await at()), limits: { 'handle.nothing': 1 } }))).toBe('onboarding.limit-unknown')
    await admin.onboarding.saveLimits.mutate({ ...(await at()), limits: { 'handle.help': inherited - 1 } })
    expect((await own())?.own).toBe(inherited - 1)
    await admin.onboarding.saveLimits.mutate({ ...(await at()), limits: {} })
    expect((await own())?.own).toBe(null)
  })

  test('还没上线：县里不能受理，地市也不能派给它', async () => {
    expect(await refusalOf(draft(await who('agent')))).toBe('onboarding.intake-stopped')
    const order = await act(await it.as('guangyuan-agent'), await draft(await it.as('guangyuan-agent')), 'register', { ...MATTER, areaCode: county.areaCode })
    expect(await refusalOf(act(await it.as('guangyuan-dispatcher'), order, 'sendDown', { toTenantId: county.countyId, opinion: '请办理' }))).toBe('onboarding.target-not-open')
  })

  test('沙箱：十件走完全程，什么都不留下', async () => {
    const tables = ['work_order', 'work_order_event', 'number_counter', 'assignment', 'order_clock', 'outbound', 'supervision', 'transfer', 'request', 'idempotency', 'notice']
    const counts = () => Promise.all(tables.map(async (table) => Number((await owner<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)))
    const before = await counts()
    const run = await played()
    expect(run.orders.map(({ story, status, problem }) => [story, status, problem])).toEqual(
      ['CRITICAL', 'RETURN', 'EXTENSION', 'TRANSFER', 'REDO', 'SUPERVISION', 'PLAIN', 'PLAIN', 'PLAIN', 'PLAIN'].map((story) => [story, 'PASSED', null]),
    )
    expect(run).toMatchObject({ passed: true })
    expect(run.orders[0]?.inTime).toBe(true)
    const verbs = run.orders.flatMap(({ acts }) => acts.map(({ verb }) => verb))
    for (const verb of ['同意退单', '同意延期', '接收转办', '退回重办']) expect(verbs.some((each) => each.includes(verb.slice(-2))), verb).toBe(true)
    expect(await counts()).toEqual(before)
    expect(await statusOf('G1')).toMatchObject({ DRILL: 'MET', SANDBOX: 'MET' })
    // A run that is over isn't played on; somebody else's can't be.
    expect(await admin.onboarding.playSandbox.mutate({ id: county.id, runId: run.id })).toMatchObject({ finishedAt: run.finishedAt })
    expect(await refusalOf(admin.onboarding.playSandbox.mutate({ id: county.id, runId: randomUUID() }))).toBe('onboarding.sandbox-none')
  })
})

describe('只派单的中心', () => {
  test('没有自己的话务员：由地市受理、下派，沙箱一样走完；设立以后区划代码和类别改不了', async () => {
    const mode = async (operatingMode: 'DISPATCH_ONLY' | 'FULL_CENTRE') => {
      const { version, content } = await admin.onboarding.step.query({ id: county.id, step: 'tenant' })
      await admin.onboarding.saveStep.mutate({ id: county.id, step: 'tenant', version, done: true, content: { ...content, operatingMode } })
    }
    await mode('DISPATCH_ONLY')
    expect((await view()).operatingMode).toBe('DISPATCH_ONLY')
    const run = await played()
    expect(run.orders.filter(({ status }) => status !== 'PASSED').map(({ story, problem }) => [story, problem])).toEqual([])
    expect(run.orders[6]?.acts.map(({ verb }) => verb)).toContain('下派')
    await mode('FULL_CENTRE')
    // The codes and the kind stay, whatever the form says.
    const { version, content } = await admin.onboarding.step.query({ id: county.id, step: 'tenant' })
    await admin.onboarding.saveStep.mutate({ id: county.id, step: 'tenant', version, done: true, content: { ...content, areaCode: '510899', kind: 'ZONE' } })
    expect((await admin.directory.tenants.query()).find(({ id }) => id === county.countyId)).toMatchObject({ areaCode: county.areaCode, kind: 'COUNTY', status: 'CONFIGURING' })
  })
})

describe('核准、试运行、上线', () => {
  test('提交人不能自己核准，旧版本不行，点两下只提交一次', async () => {
    const seen = await at()
    const asked = await Promise.all([1, 2].map(() => refusalOf(admin.onboarding.askGate.mutate({ ...seen, gate: 'G1' }))))
    expect(asked.filter((code) => code === null)).toHaveLength(1)
    expect(await refusalOf(admin.onboarding.askGate.mutate({ ...(await at()), gate: 'G1' }))).toBe('onboarding.gate-waiting')
    const { waiting } = await view()
    const decide = async (api: Api) => refusalOf(api.onboarding.decideGate.mutate({ ...(await at()), requestId: waiting?.id ?? '', approve: true, words: '同意' }))
    expect(await decide(admin)).toBe('onboarding.forbidden')
    // One person with both duties may still not do both.
    await owner(`update membership set duties = duties || array['CENTRE_DIRECTOR'], permission_version = permission_version + 1 where person_id = 'p-guangyuan-admin'`)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(await decide(await it.as('guangyuan-admin'))).toBe('onboarding.same-person')
    await owner(`update membership set duties = array['TENANT_ADMIN'] where person_id = 'p-guangyuan-admin'`)
    expect(await refusalOf((await it.as('kashi-director')).onboarding.decideGate.mutate({ ...(await at()), requestId: waiting?.id ?? '', approve: true, words: '同意' }))).toBe('onboarding.not-found')
    expect(await refusalOf(director.onboarding.decideGate.mutate({ ...seen, requestId: waiting?.id ?? '', approve: true, words: '同意' }))).toBe('onboarding.stale')
  })

  test('核准时再查一遍：其间缺了人就不放行；补上再核准，进入试运行', async () => {
    const { waiting } = await view()
    const decide = async () => refusalOf(director.onboarding.decideGate.mutate({ ...(await at()), requestId: waiting?.id ?? '', approve: true, words: '同意试运行' }))
    await owner('update membership set valid_to = now() where tenant_id = $1 and duties = array[$2]', [county.countyId, 'CENTRE_DIRECTOR'])
    expect(await decide()).toBe('onboarding.gate-unmet')
    await owner('update membership set valid_to = null where tenant_id = $1 and duties = array[$2]', [county.countyId, 'CENTRE_DIRECTOR'])
    expect(await decide()).toBe(null)
    expect(await view()).toMatchObject({ state: 'TRIAL', trial: { day: 0, minDays: 14, maxDays: 30 }, waiting: null })
  })

  test('试运行照常收件派单；没有一件、不满十四天、有严重问题都上不了线', async () => {
    expect(await statusOf('G2')).toEqual({ TRIAL_DAYS: 'UNMET', ON_TIME_SIGN: 'UNMET', WRONG_DISPATCH: 'UNMET', ISSUES: 'MET' })
    const order = await act(await who('agent'), await draft(await who('agent')), 'register', { ...MATTER, areaCode: county.areaCode })
    expect(order.orderNo?.startsWith(county.areaCode)).toBe(true)
    const sent = await dispatched(await who('dispatcher'), order, {})
    const lead = await owner<{ username: string; id: number }>(`select p.username, m.id from work_order o join membership m on m.unit_id = o.lead_unit_id and 'UNIT_LIAISON' = any(m.duties) join person p on p.id = m.person_id where o.id = $1 order by m.id limit 1`, [order.id])
    await act(await it.as(lead[0]?.username ?? '', lead[0]?.id), sent, 'sign')
    expect(await statusOf('G2')).toMatchObject({ TRIAL_DAYS: 'UNMET', ON_TIME_SIGN: 'MET', WRONG_DISPATCH: 'MET' })
    const issue = await admin.onboarding.openIssue.mutate({ id: county.id, issueId: randomUUID(), grade: 'P1', words: '短信发不出去' })
    await advance(15)
    expect(await statusOf('G2')).toMatchObject({ TRIAL_DAYS: 'MET', ISSUES: 'UNMET' })
    expect(await refused(admin.onboarding.askGate.mutate({ ...(await at()), gate: 'G2' }))).toMatchObject({ code: 'onboarding.gate-unmet', params: { missing: '严重问题清零' } })
    await admin.onboarding.closeIssue.mutate({ id: county.id, issueId: issue.id, result: '已修复' })
    const trial = await admin.onboarding.trial.query({ id: county.id })
    expect([trial.onTimeSign, trial.wrongDispatch, trial.days.length, trial.issues.map(({ result }) => result)]).toEqual([{ have: 1, of: 1 }, { have: 0, of: 1 }, 16, ['已修复']])
  })

  test('核准上线：下月起计分；暂停就不收件，恢复又能收', async () => {
    await admin.onboarding.askGate.mutate({ ...(await at()), gate: 'G2' })
    const { waiting } = await view()
    await director.onboarding.decideGate.mutate({ ...(await at()), requestId: waiting?.id ?? '', approve: true, words: '同意上线' })
    const live = await view()
    expect([live.state, (live.scoreFrom?.getTime() ?? 0) > (live.liveAt?.getTime() ?? 0), live.steps.filter(({ status }) => status === 'DONE').map(({ step }) => step)]).toEqual(['LIVE', true, expect.arrayContaining(['tenant', 'profile', 'units', 'people', 'duties', 'training', 'trial'])])
    await admin.onboarding.suspend.mutate({ ...(await at()), words: '机房迁移' })
    expect(await refusalOf(draft(await who('agent')))).toBe('onboarding.intake-stopped')
    await admin.onboarding.resume.mutate({ ...(await at()), words: '迁移完成' })
    expect(await refusalOf(draft(await who('agent')))).toBe(null)
  })
})

describe('自己的时限和历法', () => {
  test('正式运行以后时限不在这里改；历法可以自己设，也可以改回沿用', async () => {
    // Its rules are drafted, consulted and published by now, like anybody's.
    expect(await refusalOf(admin.onboarding.saveLimits.mutate({ ...(await at()), limits: {} }))).toBe('onboarding.not-in-state')
    expect(await admin.onboarding.profile.query({ id: county.id })).toMatchObject({ calendar: { own: false }, numbering: { prefix: county.areaCode } })
  })
})

describe('并入', () => {
  test('没登记完的来件先处理；在办的交给接收的区县；原来的人只能看', async () => {
    const target = (await admin.directory.tenants.query()).find(({ code }) => code === '510824')?.id ?? 0
    const day = (ahead: number) => dateOfDay(dayOf(it.server.app.clock.now()) + ahead)
    const merge = async (typedName: string, endsOn = day(2)) => refusalOf(admin.onboarding.planEnd.mutate({ ...(await at()), words: '机构改革', typedName, intoTenantId: target, endsOn }))
    const swept = () => endCountiesDue(it.server.app, it.server.app.clock.now())
    expect(await merge('写错的名字')).toBe('onboarding.typed-name-wrong')
    expect(await merge('试点县33', day(0))).toBe('onboarding.end-too-soon')
    expect(await admin.onboarding.endPreview.query({ id: county.id })).toMatchObject({ drafts: 1, open: [{ status: 'IN_PROGRESS', count: 1 }], people: expect.any(Number) })

    // Decided and taken back: as before. Decided again: intake has stopped, what is in hand goes on.
    expect(await merge('试点县33')).toBe(null)
    expect(await view()).toMatchObject({ state: 'SUSPENDED', ending: { to: 'MERGED', into: '苍溪县' }, may: { undoEnd: true, resume: false, merge: false, offBoard: false } })
    expect(await merge('试点县33')).toBe('onboarding.end-planned')
    expect(await refusalOf(admin.onboarding.resume.mutate({ ...(await at()), words: '反悔' }))).toBe('onboarding.end-planned')
    expect(await refusalOf((await it.as('kashi-admin')).onboarding.undoEnd.mutate({ ...(await at()), words: '反悔' }))).toBe('onboarding.not-found')
    const insider = await who('agent')
    expect(await insider.directory.standing.query()).toMatchObject({ status: 'SUSPENDED', ending: { what: 'MERGED', into: '苍溪县' } })
    expect((await admin.directory.standing.query()).ending).toBeNull()
    await admin.onboarding.undoEnd.mutate({ ...(await at()), words: '方案调整' })
    expect((await insider.directory.standing.query()).ending).toBeNull()
    expect(await view()).toMatchObject({ state: 'LIVE', ending: null, may: { suspend: true, merge: true } })
    expect(await refusalOf(admin.onboarding.undoEnd.mutate({ ...(await at()), words: '再撤' }))).toBe('onboarding.end-none')
    expect(await merge('试点县33')).toBe(null)
    await swept()
    expect((await view()).state).toBe('SUSPENDED')
    // The county's own administrator, director and shift lead: once for each decision, the same day decided twice too.
    const told = await owner<{ code: string; n: number; people: number; what: string[] }>(`select code, count(*)::int as n, count(distinct person_id)::int as people, array_agg(distinct params ->> 'what') as what from notice where tenant_id = $1 and code like 'COUNTY_END%' group by code order by code`, [county.countyId])
    expect(Object.fromEntries(told.map(({ code, n, people, what }) => [code, [n / people, what]]))).toEqual({ COUNTY_ENDING: [2, ['并入苍溪县']], COUNTY_END_UNDONE: [1, ['并入苍溪县']] })
    for (const { people } of told) expect(people).toBeGreaterThan(1)
    expect(await owner(`select code, count(*)::int as n from notice where tenant_id = $1 and code in ('COUNTY_SUSPENDED', 'COUNTY_RESUMED') and person_id = (select id from person where username = $2) group by code order by code`, [county.countyId, `c${county.areaCode}-admin`])).toEqual([{ code: 'COUNTY_RESUMED', n: 1 }, { code: 'COUNTY_SUSPENDED', n: 1 }])

    // The day comes, but a draft is left: it is held, and told once.
    await advance(3)
    await swept()
    await swept()
    expect((await view()).state).toBe('SUSPENDED')
    expect(await owner(`select distinct person_id from notice where code = 'COUNTY_END_HELD' and params ->> 'count' = '1'`)).toEqual(expect.arrayContaining([{ person_id: 'p-guangyuan-director' }]))
    const [left] = await owner<{ id: string; version: number }>(`select id, version from work_order where tenant_id = $1 and status = 'DRAFT'`, [county.countyId])
    await act(await who('agent'), { id: left?.id ?? '', version: left?.version ?? 1 }, 'discardDraft', { reason: 'DROPPED', nothingPromised: true })
    const [open] = await owner<{ id: string }>(`select id from work_order where tenant_id = $1 and status = 'IN_PROGRESS'`, [county.countyId])
    await swept()
    expect(await view()).toMatchObject({ state: 'MERGED', mergedInto: '苍溪县', ending: null, may: { run: false, merge: false, undoEnd: false } })
    const [moved] = await owner<{ tenant_id: number; status: string }>('select tenant_id, status from work_order where id = $1', [open?.id])
    expect(moved).toEqual({ tenant_id: target, status: 'REGISTERED' })
    const agent = await who('dispatcher')
    expect(await refusalOf(agent.workOrder.get.query({ id: open?.id ?? '' }))).toBe(null)
    // Logins stay and read; nothing is changed with them any more, but accounts may be closed.
    expect(await refusalOf(draft(await who('agent')))).toBe('onboarding.frozen')
    const own = await who('admin')
    expect((await own.admin.people.query({})).rows.length).toBeGreaterThan(0)
    expect(await refusalOf(own.policy.saveDocument.mutate({ id: null, revision: 0, title: '新规定', documentNo: null, issuingBody: '县政府', issuedOn: null, effectiveFrom: null, effectiveTo: null, provisional: false, reviewOn: null, upper: [] }))).toBe('onboarding.frozen')
    expect(await refusalOf(act(agent, { id: open?.id ?? '', version: 1 }, 'urge', { text: '请抓紧', by: 'CENTRE' }))).toMatch(/work-order\.(stale|forbidden)|onboarding\.frozen/)
    expect(await refusalOf(admin.onboarding.resume.mutate({ ...(await at()), words: '反悔' }))).toBe('onboarding.not-in-state')
  })
})
