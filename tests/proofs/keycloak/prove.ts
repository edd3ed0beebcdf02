import { codeNow } from '@hotline/infra/dev/oidc/second-factor.ts'
import { hashCode } from '@hotline/server/identity/code-hash.ts'
import { strict as assert } from 'node:assert'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { founded, imported, rosters } from '../../world/county.ts'
import type { Place } from './place.ts'
import { openReport, type Report } from './report.ts'
import { atDesk, atSignIn, DEMO_PASSWORD, freshApi, openSeat, refused, signIn, signOut, typePassword, type Seat } from './seat.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PICTURES = join(ROOT, '.data/proofs')
const SECOND = 1_000
const OWN_PASSWORD = 'Chosen-pass-1'

/** Every claim about signing in, once, at one provider. A claim that fails doesn't keep the others from being tried. */
export async function prove(browser: Browser, place: Place): Promise<Report> {
  const report = openReport()
  const seats: Seat[] = []
  const sit = async (...change: Parameters<typeof openSeat> extends [unknown, unknown, ...infer Rest] ? Rest : never) => {
    const seat = await openSeat(browser, place, ...change)
    seats.push(seat)
    return seat
  }
  const claim = async (what: string, work: () => Promise<void>) => {
    try {
      await work()
      report.note(what)
    } catch (error) {
      report.note(what, error)
      await photograph(seats, `${place.name} ${what}`)
    }
    for (const seat of seats.splice(0)) if (seat !== admin) await seat.leave()
  }
  const admin = await openSeat(browser, place)
  await signIn(admin, 'shache-admin')
  const add = async (username: string, duties: ('AGENT' | 'SUPERVISOR' | 'DISPATCHER')[]) => {
    const api = await freshApi(admin)
    const { personId, password } = await api.admin.savePerson.mutate({ personId: null, username, name: '阿迪力', memberships: [{ id: null, unitId: null, duties }] })
    await opened(() => api.admin.accounts.query())
    return { personId, password: password ?? '' }
  }
  /** A new agent at a desk, past the page for an own password. */
  const newAgent = async (username: string) => {
    const added = await add(username, ['AGENT'])
    const seat = await sit()
    await seat.page.goto('/')
    await typePassword(seat.page, username, added.password)
    await place.choosePassword(seat.page, OWN_PASSWORD)
    await atDesk(seat.page)
    return { ...seat, personId: added.personId }
  }

  await claim('a person signs in and comes back to the address that was asked for; a reload asks for nothing', async () => {
    const seat = await sit()
    await signIn(seat, 'shache-dispatcher', DEMO_PASSWORD, '/dispatch')
    assert.equal(new URL(seat.page.url()).pathname, '/dispatch')
    await seat.page.reload()
    await atDesk(seat.page)
    const me = await seat.api().session.me.query()
    assert.deepEqual(me.membership.duties, ['DISPATCHER'])
  })

  await claim('sign-out ends the session: the token that is still out is refused within a second', async () => {
    const seat = await sit()
    await signIn(seat, 'shache-agent')
    const api = seat.api()
    await signOut(seat)
    await atSignIn(seat.page)
    const { ms, code } = await refused(api)
    report.measured('token refused after sign-out', ms)
    assert.equal(code, 'session.unauthenticated')
    assert.ok(ms < SECOND)
  })

  await claim('a person added in the product signs in with the given password and must choose an own one', async () => {
    const seat = await newAgent('proof-agent')
    assert.deepEqual((await seat.api().session.me.query()).membership.duties, ['AGENT'])
    const again = await sit()
    await signIn(again, 'proof-agent', OWN_PASSWORD)
  })

  await claim('whoever has no account yet is told to try again in a minute', async () => {
    const seat = await sit()
    await seat.page.goto('/')
    await typePassword(seat.page, 'proof-not-yet', 'Abcd-efgh-2345-Abcd-efgh-2345')
    await seat.page.getByText('账号可能还在开通，请过一分钟再试').waitFor()
  })

  await claim('an account is made once however often it is asked for, opens with the newest code, and is taken from nobody', async () => {
    const newcomer = (personId: string, code: string) => [{ personId, username: 'proof-once', name: '阿迪力', codeHash: hashCode(code), secondFactor: false }]
    const first = newcomer('proof-first', 'Abcd-efgh-2345-Abcd-efgh-2345')
    const answers = [await place.identity.open(first), await place.identity.open(first)].map((answer) => answer.get('proof-first'))
    assert.ok(answers[0] && 'sub' in answers[0])
    assert.deepEqual(answers[1], answers[0])
    const renewed = (await place.identity.open(newcomer('proof-first', 'Wxyz-efgh-2345-Abcd-efgh-2345'))).get('proof-first')
    assert.ok(renewed && 'sub' in renewed)
    assert.deepEqual((await place.identity.open(newcomer('proof-other', 'Abcd-efgh-2345-Abcd-efgh-2345'))).get('proof-other'), { problem: 'TAKEN' })
    const seat = await sit()
    await seat.page.goto('/')
    await typePassword(seat.page, 'proof-once', 'Wxyz-efgh-2345-Abcd-efgh-2345')
    await place.choosePassword(seat.page, OWN_PASSWORD)
    // The provider lets in whom nobody here is waiting for; the product doesn't.
    await seat.page.getByText('账号还没有开通完').waitFor()
  })

  await claim('a county of 40 units and 200 people is imported with their accounts; one signs in with the code of the sheet, the codes that nobody used expire', async () => {
    const seat = await sit()
    await signIn(seat, 'guangyuan-admin')
    const api = seat.api()
    const { units, people } = rosters('510839')
    const county = await founded(api, '510839')
    await imported(api, county.id, 'units', units)
    const began = performance.now()
    const { passwords } = await imported(api, county.id, 'people', people)
    report.measured(`request of ${passwords.length} people imported`, performance.now() - began)
    assert.ok(performance.now() - began < 2 * SECOND)
    await opened(() => api.onboarding.accounts.query({ id: county.id }))
    report.measured(`all ${passwords.length} accounts open`, performance.now() - began)
    const [used, unused] = ['handler', 'liaison'].map((post) => passwords.find(({ username }) => username === `u510839-0-${post}`))
    const first = await sit()
    await first.page.goto('/')
    await typePassword(first.page, used?.username ?? '', used?.password ?? '')
    await place.choosePassword(first.page, OWN_PASSWORD)
    await atDesk(first.page)
    assert.ok((await place.expireCodes()) >= passwords.length)
    const late = await sit()
    await late.page.goto('/')
    await typePassword(late.page, unused?.username ?? '', unused?.password ?? '')
    await late.page.getByText(/不对|无效/).first().waitFor()
    const again = await sit()
    await signIn(again, used?.username ?? '', OWN_PASSWORD)
  })

  await claim('a disabled person is out within a second, the open page goes to the sign-in by itself, and nobody gets back in', async () => {
    const seat = await newAgent('proof-leaver')
    const api = seat.api()
    const boss = await freshApi(admin)
    await boss.admin.disablePerson.mutate({ personId: seat.personId })
    const { ms, code } = await refused(api)
    report.measured('disabled person out', ms)
    assert.match(code, /^session\.(unauthenticated|disabled)$/)
    assert.ok(ms < SECOND)
    await atSignIn(seat.page)
    await typePassword(seat.page, 'proof-leaver', OWN_PASSWORD)
    await seat.page.getByText('停用').waitFor()
  })

  await claim('a supervisor must set up a telephone, and is asked for its code from then on', async () => {
    const { password } = await add('proof-supervisor', ['SUPERVISOR'])
    const seat = await sit()
    await seat.page.goto('/')
    await typePassword(seat.page, 'proof-supervisor', password)
    const secret = await place.enrol(seat.page, (given) => codeNow(given))
    await place.choosePassword(seat.page, OWN_PASSWORD)
    await atDesk(seat.page)
    const next = await sit()
    await next.page.goto('/')
    await typePassword(next.page, 'proof-supervisor', OWN_PASSWORD)
    await next.page.locator(place.codeField).fill('000000')
    await place.send(next.page)
    await next.page.locator(place.codeField).waitFor()
    // A code is good once, so the one of the next half minute is taken, which both providers already accept.
    await next.page.locator(place.codeField).fill(codeNow(secret, Date.now() + 30_000))
    await place.send(next.page)
    await atDesk(next.page)
  })

  await claim('five wrong passwords lock the account: the right one no longer helps', async () => {
    await newAgent('proof-locked')
    const seat = await sit()
    await seat.page.goto('/')
    for (let wrong = 0; wrong < 5; wrong++) {
      await typePassword(seat.page, 'proof-locked', `wrong-${wrong}`)
      await seat.page.getByText(/不对|锁定/).first().waitFor()
    }
    await typePassword(seat.page, 'proof-locked', OWN_PASSWORD)
    await seat.page.getByText('锁定').first().waitFor()
  })

  await claim('a token of a membership that ended opens nothing', async () => {
    const seat = await newAgent('proof-moved')
    await (await freshApi(admin)).admin.savePerson.mutate({ personId: seat.personId, username: 'proof-moved', name: '阿迪力', memberships: [] })
    const { ms, code } = await refused(seat.api())
    report.measured('ended membership refused', ms)
    assert.equal(code, 'session.no-membership')
    assert.ok(ms < 2 * SECOND)
  })

  await claim('a screen that nobody touches signs its person out', async () => {
    const seat = await sit(async (page) => {
      await page.route('**/config.json', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ json: { ...(await answer.json()), idleMinutes: 0.1 } })
      })
    })
    await signIn(seat, 'shache-agent')
    const api = seat.api()
    await atSignIn(seat.page)
    assert.equal((await refused(api)).code, 'session.unauthenticated')
  })

  const { console: realm } = place
  if (realm) {
    await claim('the realm as imported: idle 30 minutes, 12 hours at most, lock after 5, six months of events', async () => {
      const kept = await realm.realm()
      const wanted = { ssoSessionIdleTimeout: 1_800, ssoSessionMaxLifespan: 43_200, accessTokenLifespan: 300, bruteForceProtected: true, failureFactor: 5, waitIncrementSeconds: 900, permanentLockout: false, registrationAllowed: false, browserFlow: 'hotline browser', defaultLocale: 'zh-Hans' }
      assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((key) => [key, kept[key]])), wanted)
    })

    await claim('a logout in Keycloak’s console reaches the product behind the browser’s back, and the open page', async () => {
      const seat = await newAgent('proof-sent-home')
      const api = seat.api()
      const { id } = await realm.userNamed('proof-sent-home')
      const began = performance.now()
      const [{ ms, code }] = await Promise.all([refused(api, began), realm.logout(id)])
      report.measured('back-channel logout', ms)
      assert.equal(code, 'session.unauthenticated')
      await atSignIn(seat.page)
    })

    await claim('a realm that forgets the audience: the page says what is wrong and does not sign in over and over', async () => {
      await realm.dropAudience()
      const seat = await sit()
      let visits = 0
      seat.page.on('request', (request) => {
        if (request.isNavigationRequest() && request.url().includes('/protocol/openid-connect/auth')) visits++
      })
      await seat.page.goto('/')
      await typePassword(seat.page, 'shache-agent', DEMO_PASSWORD)
      await seat.page.getByText('登录服务给出的令牌不合要求（aud）').first().waitFor()
      const { code } = await refused(seat.api())
      assert.equal(code, 'session.wrong-claims')
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      // One silent look in a frame, one visit for the password.
      assert.ok(visits <= 3, `${visits} visits to the provider`)
    })
  }
  await admin.leave()
  return report
}

/** Until the job has opened every account that was asked for. */
async function opened(openings: () => Promise<{ waiting: number; failed: number }>): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const { waiting, failed } = await openings()
    assert.equal(failed, 0)
    if (!waiting) return
  }
  throw new Error('accounts are still to be opened after two minutes')
}

/** What the person saw when a claim failed. */
async function photograph(seats: readonly Seat[], what: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const safe = what.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)
  for (const [at, { page }] of seats.entries()) {
    const file = join(PICTURES, `${safe}.${at}.png`)
    await page.screenshot({ path: file }).then(() => console.log(`    at ${new URL(page.url()).pathname}, picture ${file.slice(ROOT.length)}`), () => undefined)
  }
}
