import { randomUUID } from 'node:crypto'
import { upsertAccounts } from '@hotline/infra/dev/oidc/accounts.ts'
import { codeMatches } from '@hotline/server/identity/code-hash.ts'
import { openOnce } from '@hotline/server/identity/opener.ts'
import type { Identity } from '@hotline/server/identity/port.ts'
import { expireFirstCodes } from '@hotline/server/sweep/first-codes.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { founded, imported } from '../world/county.ts'
import { asSuperuser } from '../world/database.ts'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { DAY } from '../world/moments.ts'
import { refusalOf } from '../world/orders.ts'

let it: Instance
let admin: Api
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  admin = await it.as('shache-admin')
})
afterAll(() => it?.stop())

const NO_WAIT = { attempts: 3, backoffMs: 0 }
const post = (...duties: ('AGENT' | 'SUPERVISOR')[]) => ({ id: null, unitId: null, duties })
const add = (username: string) => admin.admin.savePerson.mutate({ personId: null, username, name: '阿迪力', memberships: [post('AGENT')] })
const open = (identity: Identity = it.server.app.identity, pace = NO_WAIT) => openOnce({ ...it.server.app, identity }, pace)
/** The provider with another answer to being asked for accounts. */
const answering = (answer: Identity['open']): Identity => ({ ...it.server.app.identity, open: answer })
const away = () => answering(async (accounts) => new Map(accounts.map(({ personId }) => [personId, { problem: 'UNREACHABLE' as const }])))
const accountsOf = (username: string) => asSuperuser<{ sub: string; disabled: boolean; code_required: boolean; password_hash: string }>(it.database, 'select sub, disabled, code_required, password_hash from idp.account where username = $1', [username])
const subjectOf = async (personId: string) => (await asSuperuser<{ subject: string | null }>(it.database, 'select subject from person where id = $1', [personId]))[0]?.subject
const waitingOf = (personId: string) => asSuperuser<{ status: string; attempts: number; problem: string | null; code_hash: string }>(it.database, 'select status, attempts, problem, code_hash from account_opening where person_id = $1', [personId])
const state = async (personId: string) => {
  const { account, problem } = await admin.admin.person.query({ personId })
  return [account, problem]
}

describe('增加的人，账号随后开通', () => {
  test('登录服务两次连不上，第三次开通；从头到尾只有一个账号，库里没有密码', async () => {
    const { personId, password } = await add('two-tries')
    expect([await accountsOf('two-tries'), await state(personId), await admin.admin.accounts.query()]).toEqual([[], ['WAITING', null], { waiting: 1, failed: 0 }])
    expect([await open(away()), await open(away())]).toEqual([0, 0])
    const [row] = await waitingOf(personId)
    expect(row).toMatchObject({ status: 'WAITING', attempts: 2, problem: 'UNREACHABLE' })
    expect([JSON.stringify(row).includes(password ?? '?'), codeMatches(password ?? '', row?.code_hash ?? '')]).toEqual([false, true])
    expect([await open(), await open()]).toEqual([1, 0])
    const [account, ...others] = await accountsOf('two-tries')
    expect([others, account?.sub, codeMatches(password ?? '', account?.password_hash ?? ''), await waitingOf(personId), await state(personId)]).toEqual([[], await subjectOf(personId), true, [], ['OPEN', null]])
    expect((await (await it.as('two-tries')).session.me.query()).person.id).toBe(personId)
  })

  test('等的时间一次比一次长，到次数为止；人员名单看得见，重试马上再来', async () => {
    const { personId } = await add('gives-up')
    await open(away(), { attempts: 3, backoffMs: 60_000 })
    expect(await open()).toBe(0)
    await asSuperuser(it.database, 'update account_opening set due_at = now() where person_id = $1', [personId])
    await open(away())
    await open(away())
    expect([await state(personId), await admin.admin.accounts.query()]).toEqual([['FAILED', 'UNREACHABLE'], { waiting: 0, failed: 1 }])
    expect((await admin.admin.people.query({ account: 'FAILED' })).rows.map(({ username, account, problem }) => [username, account, problem])).toEqual([['gives-up', 'FAILED', 'UNREACHABLE']])
    expect(await open()).toBe(0)
    await admin.admin.retryAccount.mutate({ personId })
    expect(await open()).toBe(1)
    expect(await refusalOf(admin.admin.retryAccount.mutate({ personId }))).toBe('people.account-not-failed')
  })

  test('进程在登录服务答复之后死掉：再来一次认得出自己开的账号', async () => {
    const { personId } = await add('killed-between')
    const real = it.server.app.identity
    const killing = answering(async (accounts) => {
      const answers = await real.open(accounts)
      await asSuperuser(it.database, `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`)
      return answers
    })
    await expect(open(killing)).rejects.toThrow()
    const [made] = await accountsOf('killed-between')
    expect([made?.sub.length, await subjectOf(personId), (await waitingOf(personId)).length]).toEqual([36, null, 1])
    // A code that was given anew meanwhile is the one that counts.
    const { password } = await admin.admin.resetPerson.mutate({ personId, what: 'PASSWORD' })
    expect(await open()).toBe(1)
    const accounts = await accountsOf('killed-between')
    expect([accounts.map(({ sub }) => sub), codeMatches(password ?? '', accounts[0]?.password_hash ?? '')]).toEqual([[await subjectOf(personId)], true])
  })

  test('几个进程同时开，一个人还是一个账号', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, n) => add(`crowd-${n}`)))
    const opened = await Promise.all([open(), open(), open()])
    expect(opened.reduce((sum, each) => sum + each, 0) + (await open())).toBe(12)
    const subjects = await Promise.all(people.map(({ personId }) => subjectOf(personId)))
    const accounts = await asSuperuser<{ sub: string }>(it.database, `select sub from idp.account where username like 'crowd-%'`)
    expect([...subjects].sort()).toEqual(accounts.map(({ sub }) => sub).sort())
  })

  test('等开通时换了职责，要不要验证码以开通时为准', async () => {
    const { personId } = await add('promoted')
    const [held] = (await admin.admin.person.query({ personId })).memberships
    await admin.admin.savePerson.mutate({ personId, username: 'promoted', name: '阿迪力', memberships: [{ id: held?.id ?? 0, unitId: null, duties: ['SUPERVISOR'] }] })
    await open()
    expect((await accountsOf('promoted'))[0]?.code_required).toBe(true)
  })
})

describe('停用先于开通', () => {
  test('等着的不再开通，恢复以后接着开', async () => {
    const { personId } = await add('left-early')
    await admin.admin.disablePerson.mutate({ personId })
    expect([await open(), await accountsOf('left-early'), await admin.admin.accounts.query()]).toEqual([0, [], { waiting: 0, failed: 0 }])
    await admin.admin.enablePerson.mutate({ personId })
    expect([await open(), (await accountsOf('left-early'))[0]?.disabled]).toEqual([1, false])
  })

  test('正开着的时候停用：停用不等它，账号开出来就是停用的', async () => {
    const { personId } = await add('left-meanwhile')
    const real = it.server.app.identity
    await open(answering(async (accounts) => {
      await admin.admin.disablePerson.mutate({ personId })
      return real.open(accounts)
    }))
    expect([(await accountsOf('left-meanwhile'))[0]?.disabled, (await admin.admin.person.query({ personId })).disabled]).toEqual([true, true])
    await expect(it.token('left-meanwhile')).rejects.toThrow('没有可用的账号')
  })
})

describe('开不了的', () => {
  test('用户名在登录服务里是别人的：不占，改个用户名就开通；开通以后不能再改', async () => {
    const store = new pg.Pool({ connectionString: it.database.ownerUrl, max: 1 })
    store.on('error', () => {})
    await upsertAccounts(store, [{ sub: 'by-hand', username: 'made-by-hand', name: '别人', password: 'Owner-of-it-1' }])
    await store.end()
    const { personId } = await add('made-by-hand')
    await open()
    expect([await state(personId), (await accountsOf('made-by-hand'))[0]?.sub, await subjectOf(personId)]).toEqual([['FAILED', 'TAKEN'], 'by-hand', null])
    // Who signs in with that account is nobody here.
    expect(await refusalOf((await it.as('made-by-hand')).session.me.query())).toBe('session.no-account')
    const person = await admin.admin.person.query({ personId })
    const named = (username: string) => admin.admin.savePerson.mutate({ personId, username, name: '阿迪力', memberships: person.memberships.map(({ id, unitId, duties }) => ({ id, unitId, duties })) })
    expect(await refusalOf(named('shache-agent'))).toBe('people.username-taken')
    await named('another-name')
    expect([await open(), await state(personId)]).toEqual([1, ['OPEN', null]])
    expect(await refusalOf(named('third-name'))).toBe('people.username-fixed')
    expect((await (await it.as('another-name')).session.me.query()).person.id).toBe(personId)
  })

  test('一直没开通，初始密码也过期了：重试没有用，重新发一个就开通', async () => {
    const { personId } = await add('code-over')
    await open(away())
    await expireFirstCodes(it.server.app, new Date(Date.now() + 8 * DAY))
    expect(await state(personId)).toEqual(['FAILED', 'CODE_OVER'])
    expect([await refusalOf(admin.admin.retryAccount.mutate({ personId })), await admin.admin.retryAccounts.mutate(), await open()]).toEqual(['people.code-over', 0, 0])
    expect(await refusalOf(admin.admin.resetPerson.mutate({ personId, what: 'SECOND_FACTOR' }))).toBe('people.account-waiting')
    const { password } = await admin.admin.resetPerson.mutate({ personId, what: 'PASSWORD' })
    expect([await open(), codeMatches(password ?? '', (await accountsOf('code-over'))[0]?.password_hash ?? '')]).toEqual([1, true])
  })

  test('别的中心看不见也重试不了', async () => {
    const { personId } = await add('ours-alone')
    await open(away())
    await open(away())
    await open(away())
    const neighbour = await it.as('cangxi-admin')
    // Asking for a token opens what waits, but not what failed.
    expect(await state(personId)).toEqual(['FAILED', 'UNREACHABLE'])
    expect([await refusalOf(neighbour.admin.retryAccount.mutate({ personId })), await neighbour.admin.accounts.query(), await neighbour.admin.retryAccounts.mutate()]).toEqual(['people.not-found', { waiting: 0, failed: 0 }, 0])
    expect(await admin.admin.retryAccounts.mutate()).toBe(1)
  })
})

test('同一份名册导入两次，一人一个账号；地市看得见县里还差几个', async () => {
  const prefecture = await it.as('guangyuan-admin')
  const county = await founded(prefecture, '510836')
  const rows = [{ username: 'twice-1', name: '张一', unit: '', duties: '话务员' }, { username: 'twice-2', name: '张二', unit: '', duties: '派单员' }]
  const { passwords } = await imported(prefecture, county.id, 'people', rows)
  expect([passwords.length, await prefecture.onboarding.accounts.query({ id: county.id })]).toEqual([2, { waiting: 2, failed: 0 }])
  const again = await imported(prefecture, county.id, 'people', rows).catch((error: unknown) => error)
  expect(again).toMatchObject({ counts: { add: 0, same: 2 }, passwords: [] })
  expect([await open(), await open()]).toEqual([2, 0])
  expect((await asSuperuser(it.database, `select username from idp.account where username like 'twice-%' order by 1`)).map((row) => row.username)).toEqual(['twice-1', 'twice-2'])
  expect(await prefecture.onboarding.accounts.query({ id: county.id })).toEqual({ waiting: 0, failed: 0 })
  expect(await refusalOf(prefecture.onboarding.accounts.query({ id: randomUUID() }))).toBe('onboarding.not-found')
})
