import { DAY_MS, HOUR_MS, startOfDayMs, dayOf } from '@hotline/domain/deadline/beijing.ts'
import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import { dispatched, dispatchedTo, opened, registered, sendTo, tenantByCode, unitOf, type Act } from './acts.ts'
import * as centre from './centre-acts.ts'
import { matterOf, type Matter } from './matter.ts'
import { TENANTS, type TenantSeed } from './organisation.ts'
import { planFor, type Beat, type Plan } from './plans.ts'
import { randomFrom } from './random.ts'
import { play, type Stage } from './stage.ts'
import { STORY_TEXTS, type StoryName } from './story-texts.ts'
import { idOf, tenantIds } from './tenant-ids.ts'
import { timetable } from './timetable.ts'
import * as unit from './unit-acts.ts'

type Story = { name: StoryName; tenantCode: string; plan: (matter: Matter, now: Date) => Plan }
const beat = (tenantCode: string, from: number, to: number, act: Act): Beat => ({ tenantCode, gap: [from, to], act })

const intake = (code: string, matter: Matter): Beat[] => [beat(code, 0, 0, opened(matter)), beat(code, 0.1, 0.1, registered(matter))]
const handled = (code: string, matter: Matter): Beat[] => [beat(code, 0.5, 1, unit.signed), beat(code, 0.2, 0.3, unit.partsSigned), beat(code, 0.5, 1, unit.contacted()), beat(code, 1, 3, unit.visited(matter))]
const finished = (code: string, matter: Matter): Beat[] => [
  beat(code, 2, 4, unit.partsSubmitted), beat(code, 1, 3, unit.replied(matter)), beat(code, 1, 2, unit.approved(false)), beat(code, 0.5, 2, centre.accepted),
  beat(code, 1, 4, centre.rated(randomFrom(`story:${matter.title}`))),
]

/** Taken down here, but it lies in the next county: one transfer, then handled there to the end. */
const transferOnce = (from: string, to: string) => (matter: Matter): Plan => ({
  beats: [
    ...intake(from, { ...matter, areaCode: from, townCode: null }), beat(from, 0.3, 0.6, centre.proposed(to, '经与诉求人再次核实，地点在贵县辖区，按属地管理转请办理。', '诉求人发来的定位和路名')),
    beat(to, 0.5, 1, centre.taken), beat(to, 0.3, 1, dispatchedTo('TRANSPORT')), ...handled(to, matter), ...finished(to, matter),
  ],
  wait: [3, 6],
})

/** Nobody wants it: refused twice, disputed, heard, and designated by the prefecture. */
const refusedTwice = (home: string, second: string, third: string, prefecture: string) => (matter: Matter): Plan => {
  const designated: Act = async (scene) => {
    const reference = await scene.reference()
    const lead = unitOf(reference, tenantByCode(reference, second).id, 'TRANSPORT')
    await scene.perform(await scene.cast.centre(prefecture, 'coordinator'), 'designate', {
      leadUnitId: lead?.id, decision: '经听取三方书面意见并查阅养护台账，该路段由叶城县交通运输局先行修复，费用按里程分担。', basis: '公路养护台账及县界勘定资料',
    })
    Object.assign(scene.line, { lead })
  }
  return {
    beats: [
      ...intake(home, matter), beat(home, 0.5, 0.5, centre.proposed(second, '损坏路段主要在贵县一侧，请接收办理。', '现场照片和里程桩号')),
      beat(second, 1, 1.5, centre.declined('经查看，破损路段不在我县养护台账内。', '农村公路养护台账')),
      beat(home, 0.5, 0.5, centre.proposed(third, '该路段连接贵县村组，请接收办理。', '现场照片和里程桩号')),
      beat(third, 1, 1.5, centre.declined('该路段由相邻两县共用，我县未纳入养护范围。', '县乡道路规划图')),
      beat(home, 0.3, 0.5, centre.disputed('REFUSED')),
      beat(home, 0.5, 1, centre.opinion('路段起点在我县，终点在邻县，我县已养护起点一公里。', '农村公路条例')),
      beat(second, 0.5, 1, centre.opinion('台账未列入该段，但同意参与修复。', '农村公路养护台账')),
      beat(third, 0.5, 1, centre.opinion('该段不在我县界内。', '县界勘定资料')),
      beat(prefecture, 1, 2, designated), beat(second, 0.5, 1, unit.signed), beat(second, 0.5, 1, unit.contacted()),
    ],
    wait: [1, 2],
  }
}

/** One lead and two co-handlers, one answer. */
const oneAnswer = (code: string) => (matter: Matter): Plan => ({
  beats: [...intake(code, matter), beat(code, 0.5, 1, dispatchedTo('URBAN_MGMT', ['HOUSING', 'ECO_ENV'])), ...handled(code, matter), ...finished(code, matter)],
  wait: [2, 5],
})

/** A bureau's own branch at work: its line's overseer follows it across the counties. */
const byTheLine = (code: string) => (matter: Matter): Plan => ({ beats: [...intake(code, matter), beat(code, 0.5, 1, dispatchedTo('POWER')), ...handled(code, matter)], wait: [1, 2] })

const redoStory = (tenantCode: string) => (matter: Matter): Plan => {
  const tenant = seedOf(tenantCode)
  return { ...planFor('REDONE', matter, { tenant, intake: tenant, neighbour: tenant, prefectureCode: tenant.parentCode ?? tenantCode }, randomFrom('story:redo')), wait: [2, 4] }
}

/** Last night at twenty to twelve. */
const nightNoise = (code: string) => (matter: Matter, now: Date): Plan => {
  const sinceCall = (now.getTime() - startOfDayMs(dayOf(now)) + DAY_MS / 72) / HOUR_MS
  const part = (share: number, act: Act) => beat(code, sinceCall * share, sinceCall * share, act)
  return {
    beats: [beat(code, 0, 0, opened(matter)), part(0.03, registered(matter)), part(0.05, dispatched(false)), part(0.05, unit.signed), part(0.03, unit.contacted('已联系诉求人，执法队员二十分钟内到场。')), part(0.1, unit.visited(matter)), part(0.2, unit.progressed)],
    wait: [sinceCall * 0.54, sinceCall * 0.54],
  }
}

/** More than a county can do: reported up, the prefecture's own bureau handles it. */
const reportedUp = (county: string, prefecture: string) => (matter: Matter): Plan => ({
  beats: [
    ...intake(county, matter), beat(county, 0.5, 0.5, centre.proposed(prefecture, '该事项涉及多县过境车辆，需地区层面统筹，请求上报办理。', '近一月车流量统计和事故记录')),
    beat(prefecture, 0.5, 1, centre.taken), beat(prefecture, 0.5, 1, dispatchedTo('TRANSPORT', ['TRAFFIC_POLICE'])), ...handled(prefecture, matter),
  ],
  wait: [2, 4],
})

/** Danger to life: past the county's queue, straight to its unit (R11). */
const gasNow = (county: string, prefecture: string) => (matter: Matter): Plan => {
  const directly: Act = async (scene) => {
    const reference = await scene.reference()
    const { id } = tenantByCode(reference, county)
    await sendTo(scene, unitOf(reference, id, 'HOUSING'), { co: [unitOf(reference, id, 'GAS_CO')?.id ?? 0], basis: 'TERRITORY', ruleId: null, directToUnit: true })
  }
  return {
    beats: [
      ...intake(prefecture, matter), beat(prefecture, 0.1, 0.1, directly), beat(county, 0.3, 0.3, unit.signed), beat(county, 0.1, 0.1, unit.partsSigned),
      beat(county, 0.1, 0.1, unit.contacted('已电话联系诉求人，确认关阀开窗、人员撤离，抢修车已出发。')), beat(county, 1, 1, unit.visited(matter)),
    ],
    wait: [1, 1.2],
  }
}

const STORIES: Readonly<Record<string, readonly Story[]>> = {
  653100: [
    { name: '一次跨县转办', tenantCode: '653124', plan: transferOnce('653125', '653124') },
    { name: '转办两次被拒后指定', tenantCode: '653125', plan: refusedTwice('653125', '653126', '653124', '653100') },
    { name: '不满意重办', tenantCode: '653125', plan: redoStory('653125') },
    { name: '主办协办一次答复', tenantCode: '653101', plan: oneAnswer('653101') },
    { name: '夜间施工噪声', tenantCode: '653101', plan: nightNoise('653101') },
    { name: '提级上报', tenantCode: '653129', plan: reportedUp('653129', '653100') },
    { name: '特急燃气', tenantCode: '653101', plan: gasNow('653101', '653100') },
    { name: '条线督办的停电', tenantCode: '653125', plan: byTheLine('653125') },
  ],
  510800: [
    { name: '一次跨县转办', tenantCode: '510821', plan: transferOnce('510824', '510821') },
    { name: '不满意重办', tenantCode: '510824', plan: redoStory('510824') },
    { name: '夜间施工噪声', tenantCode: '510802', plan: nightNoise('510802') },
  ],
}

function seedOf(code: string): TenantSeed {
  const tenant = TENANTS.find((each) => each.code === code)
  if (!tenant) throw new Error(`There is no tenant ${code}`)
  return tenant
}

export async function playStories(stage: Stage, prefecture: TenantSeed, ids: ReadonlyMap<string, number>): Promise<void> {
  const now = stage.app.clock.now()
  for (const [index, { name, tenantCode, plan }] of (STORIES[prefecture.code] ?? []).entries()) {
    const random = randomFrom(`story:${prefecture.code}:${name}`)
    const matter: Matter = { ...matterOf(STORY_TEXTS[name], seedOf(tenantCode), random), channel: 'PHONE', isAnonymous: false }
    const { calendars } = await stage.app.reference.of(idOf(ids, tenantCode))
    const calendar = calendars.get(idOf(ids, tenantCode))
    if (!calendar) throw new Error(`${tenantCode} has no calendar`)
    await play(stage, `story-${prefecture.code}-${index}`, ids, timetable(plan(matter, now), matter, calendar, now, random))
  }
}

/** The stories to look at first, each with its number and its page. */
export async function stories(app: Pick<App, 'pool' | 'env'>, origin = app.env.PUBLIC_URL ?? `http://localhost:${app.env.PORT}`): Promise<{ name: string; orderNo: string; url: string }[]> {
  const ids = await tenantIds(app.pool)
  const found: { name: string; orderNo: string; url: string }[] = []
  for (const [code, list] of Object.entries(STORIES)) {
    const id = ids.get(code)
    if (id === undefined) continue
    const rows = await inScope(app.pool, id, (tx) =>
      tx.query<{ title: string; order_no: string }>('select title, min(order_no) as order_no from work_order where prefecture_id = $1 and title = any($2) and order_no is not null group by title', [id, list.map(({ name }) => STORY_TEXTS[name].title)]),
    )
    for (const { name } of list) {
      const orderNo = rows.find(({ title }) => title === STORY_TEXTS[name].title)?.order_no
      if (orderNo) found.push({ name: code === '653100' ? name : `${name}（${seedOf(code).name}）`, orderNo, url: `${origin}/orders/${orderNo}` })
    }
  }
  return found
}
