import { lastCallingTime } from '@hotline/domain/callback/calling.ts'
import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import type { Matter } from './matter.ts'
import { limitHours, type Plan } from './plans.ts'
import type { Random } from './random.ts'
import type { Step } from './stage.ts'
import { officeHoursAgo, wallHoursAgo } from './working-time.ts'

const LOOK_BACK_DAYS = 100
/** How old orders may be that have come to their end; those under way keep their plan's own age. */
export type Age = { days: number }
const OFFICE_DAY_HOURS = 8
/** What a unit takes of its limit where all gaps of a plan come at their longest. */
const LONGEST_HOURS = 46
/** Rule 13.2: about so many in a hundred answers come late. */
const LATE_SHARE = 0.025
/** Urgent matters that are being handled run by the clock on the wall, so long as that is hours and not days. */
const RECENT_HOURS = 24

/** Gives a plan its times, counted back from `now`: what people do, they do in office hours. */
export function timetable({ beats, wait }: Plan, matter: Matter, calendar: Calendar, now: Date, random: Random, oldest?: Age): Step[] {
  const within = ([from, to]: readonly [number, number]) => from + random() * (to - from)
  const pace = random() < LATE_SHARE ? 2 : Math.min(1, limitHours(matter) / LONGEST_HOURS) * (matter.urgency === 'NORMAL' ? 0.9 : 0.25)
  const gaps = beats.map(({ gap }) => within(gap) * (gap[0] > LONG_GAP ? 1 : pace))
  const ended = oldest && wait[1] > LONG_WAIT ? within([0.5, Math.max(1, oldest.days * WORKDAYS_SHARE * OFFICE_DAY_HOURS)]) : within(wait)
  let age = ended + gaps.reduce((sum, gap) => sum + gap, 0)
  const ago = matter.urgency !== 'NORMAL' && age < RECENT_HOURS && !beats.some(({ calls }) => calls) ? wallHoursAgo(now) : officeHoursAgo(calendar, now, LOOK_BACK_DAYS + (oldest?.days ?? 0))
  const steps = beats.map(({ tenantCode, act }, index) => {
    age -= gaps[index] ?? 0
    return { tenantCode, act, at: ago(age) }
  })
  return insideCallingHours(steps, beats)
}

/** A call that fell into the midday break was made before it; what came ahead of it then came ahead of that. */
function insideCallingHours(steps: readonly Step[], beats: Plan['beats']): Step[] {
  let next = Number.POSITIVE_INFINITY
  return steps.toReversed().map((step, index) => {
    const latest = new Date(Math.min(step.at.getTime(), next))
    const at = beats.at(-1 - index)?.calls ? lastCallingTime(latest, ORDER_DEFAULTS.callingHours) : latest
    next = at.getTime()
    return { ...step, at }
  }).toReversed()
}
/** Waiting that nobody can hurry: other days for calling back, the archive's month. */
const LONG_GAP = 7
/** Plans that may have ended longer ago than this are over; the others are being worked on. */
const LONG_WAIT = 60
const WORKDAYS_SHARE = 5 / 7
