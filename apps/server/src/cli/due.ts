import { SICHUAN, XINJIANG } from '@hotline/domain/deadline/profiles.ts'
import { restsOnProvisional, type Calendar } from '@hotline/domain/deadline/calendar.ts'
import { due, limitOf, type Limit, type SlaPolicy } from '@hotline/domain/deadline/limit.ts'
import { limitSchema } from '@hotline/domain/deadline/sla-policy.ts'
import { REQUEST_TYPES, URGENCIES, type RequestType, type Urgency } from '@hotline/domain/work-order/model.ts'
import { calendarsFor } from '../seed/calendars.ts'
import { TENANTS } from '../seed/organisation.ts'
import { countOf, optionsOf, withApp, type CommandContext } from './lib/command.ts'
import { publishedLimits, type Ground, type Wanted } from './lib/published.ts'
import { tenantOf } from './lib/tenant.ts'
import { beijingIso, instantOf } from './lib/time.ts'

const POLICIES = { SICHUAN, XINJIANG } as const
const USAGE = `用法：npm run hotline -- due --tenant <区划代码> [--policy SICHUAN|XINJIANG | --at <那时施行的时限> | --version <第几版>] --type <${REQUEST_TYPES.join('|')}> --urgency <${URGENCIES.join('|')}> --from <派单时间> [--statutory "60 CALENDAR_DAY"]`

type Matter = { requestType: RequestType; urgency: Urgency; from: Date; statutory: Limit | null }

/**
 * When an order dispatched at an instant is due: by the seeded calendars and policies alone, without a database; or, with
 * `--at` or `--version`, by the limits published in the running product that held then, and its calendars as they are now. `--statutory` is what a statute gives instead.
 */
export async function run(args: string[], context?: CommandContext): Promise<number> {
  const { values } = optionsOf(args, ['tenant', 'policy', 'type', 'urgency', 'from', 'at', 'version', 'statutory'])
  const requestType = REQUEST_TYPES.find((each) => each === values.type)
  const urgency = URGENCIES.find((each) => each === (values.urgency ?? 'NORMAL'))
  const from = instantOf(values.from)
  const at = instantOf(values.at)
  const ways = [values.policy, values.at, values.version].filter((way) => way !== undefined)
  if (!values.tenant || !requestType || !urgency || !from || ways.length > 1 || (values.at !== undefined && !at)) return usage()
  const statutory = statuteOf(values.statutory)
  if (statutory === undefined) return usage()
  const matter = { requestType, urgency, from, statutory }
  const wanted: Wanted | null = at ? { at } : values.version ? { number: countOf(values.version, 'version') } : null
  if (wanted) return context ? byVersion(context, values.tenant, wanted, matter) : usage()

  const tenant = TENANTS.find(({ code }) => code === values.tenant)
  const policy = values.policy ?? tenant?.slaProfile
  if (!tenant || (policy !== 'SICHUAN' && policy !== 'XINJIANG')) return usage()
  return say({ policy: POLICIES[policy], calendar: { tenantId: 0, ...calendarsFor(tenant.slaProfile) } }, matter)
}

const byVersion = (context: CommandContext, code: string, wanted: Wanted, matter: Matter): Promise<number> =>
  withApp(context, async (app) => {
    const tenantId = await tenantOf(app, code)
    const ground: Ground | null = tenantId === null ? null : await publishedLimits(app, tenantId, wanted)
    if (ground) return say(ground, matter)
    if (tenantId !== null) console.error('那时没有施行的时限，或没有这一版：版本见“管理 · 规则与时限”。 / No limits were in force then, or there is no such version.')
    return 1
  })

/** The date on one line; where it rests on guessed holidays or on a version, that stands behind it. */
function say({ policy, calendar, told }: { policy: SlaPolicy; calendar: Calendar; told?: string }, { from, ...matter }: Matter): number {
  const limit = limitOf(matter, policy)
  const dueAt = limit && due(from, limit, calendar)
  const notes = [told && `依据：${told}`, dueAt && restsOnProvisional(calendar, from, dueAt) && '暂按预估的节假日计算'].filter(Boolean)
  console.log(`${dueAt ? beijingIso(dueAt) : '无办理时限'}${notes.map((note) => ` （${note}）`).join('')}`)
  return 0
}

/** `60 CALENDAR_DAY`; `null` where none is given, `undefined` where it can't be read. */
function statuteOf(text: string | undefined): Limit | null | undefined {
  if (text === undefined) return null
  const [amount, unit] = text.trim().split(/\s+/)
  return limitSchema.safeParse({ unit, amount: Number(amount) }).data
}

function usage(): number {
  console.error(USAGE)
  return 1
}
