import { z } from 'zod'
import { addedTo, additionOf, type CalendarAddition, type CalendarContent } from '../../deadline/calendar-overlay.ts'
import { calendarSchema, calendarYearSchema, officeHoursSchema, officeHoursOfYear } from '../../deadline/calendar-schema.ts'
import { must } from '../../errors.ts'
import type { KindDefinition } from './kind.ts'

const isSet = (dates: readonly string[]): boolean => new Set(dates).size === dates.length
const schema = calendarSchema.omit({ tenantId: true })
  .refine(({ years }) => Object.keys(years).length > 0, 'policy.calendar-empty')
  .refine(({ years }) => Object.values(years).every(({ holidays, makeupWorkdays }) => isSet(holidays) && isSet(makeupWorkdays)), 'policy.calendar-date-twice')

const addition: z.ZodType<CalendarAddition> = z.object({
  years: z.record(z.string().regex(/^\d{4}$/), z.object({ holidays: calendarYearSchema.shape.holidays, makeupWorkdays: calendarYearSchema.shape.makeupWorkdays }))
    .refine((years) => Object.entries(years).every(([year, { holidays, makeupWorkdays }]) => [...holidays, ...makeupWorkdays].every((date) => date.startsWith(`${year}-`)))).default({}),
  officeHours: z.array(officeHoursSchema).refine(officeHoursOfYear).exactOptional(),
})

/**
 * Rule 5.3. The prefecture's version holds every year and the office hours; a county's only what it adds. It has no
 * proposal: without a calendar nothing can fall due.
 */
export const calendarKind: KindDefinition<CalendarContent> = {
  label: '工作日历',
  about: '工作日、节假日、调休和办公时间。县区继承地市的，只能加自己的放假日、调休上班日，或另定办公时间。施行时未办结工单的时限随之重算。',
  schema,
  proposal: null,
  terms: [],
  openEnded: true,
  overlay: {
    own: (base, given) => {
      const read = addition.safeParse(given)
      must(read.success, 'policy.content-invalid', { term: '工作日历', field: 'years' })
      // Laid over what is inherited and taken off again: what repeats the prefecture's is dropped, what takes away is refused.
      const own = additionOf(base, schema.parse(addedTo(base, read.data)))
      must(Object.keys(read.data.years).every((year) => base.years[Number(year)]), 'policy.calendar-year-missing', { year: Object.keys(read.data.years).find((year) => !base.years[Number(year)]) ?? '' })
      must(Object.keys(own.years).length > 0 || own.officeHours, 'policy.nothing-set')
      return own
    },
    over: (base, own) => addedTo(base, addition.parse(own)),
  },
  follows: (before, after) => {
    const dropped = Object.keys(before.years).find((year) => !after.years[Number(year)])
    must(dropped === undefined, 'policy.calendar-year-dropped', { year: dropped ?? '' })
  },
}
