import type { Shape } from './shape.ts'

/** How far back orders go: no further than the working calendars of the seed. */
const SPAN_DAYS = 670
/** Closed for so long, an order is in the archive. */
const ARCHIVED_AFTER_DAYS = 37
const ENDED = `('CLOSED','ARCHIVED')`
const TITLES = ['夜间施工噪声扰民', '小区停水三天', '路灯不亮', '拖欠工资', '占道经营', '垃圾清运不及时', '咨询医保报销比例', '公交线路调整建议', '物业费收取不合理', '学校门口交通拥堵']
const CONTENT = '来电人反映，所住小区附近工地每晚十一点以后仍在施工，噪声持续到凌晨两点，家中有老人和即将高考的学生，已多次与现场负责人沟通无果，希望有关部门尽快到场核实处理并答复结果。'

/** How many steps each state has behind it: the length of its timeline and its version. */
export const STEPS: Readonly<Record<string, number>> = {
  DRAFT: 1, REGISTERED: 2, TRANSFER_PENDING: 3, DISPATCHED: 3, DISPUTED: 4, IN_PROGRESS: 5, UNIT_REVIEW: 6, CENTRE_REVIEW: 7, CALLBACK_PENDING: 8, REDO_REVIEW: 8, CLOSED: 8, ARCHIVED: 8,
}
/** A question answered at once: opened and answered, and later archived. */
export const DIRECT_STEPS = { CLOSED: 2, ARCHIVED: 3 }

const list = (values: readonly (string | number)[]) => values.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(',')

/** Where each part of [0, 1) begins, for width_bucket. */
function edges(weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return weights.map((weight) => {
    const at = sum / whole
    sum += weight
    return at
  })
}

function tenantEdges({ skew, largest }: Shape, tenants: number): number[] {
  const weights = Array.from({ length: tenants }, (_, rank) => (rank + 1) ** -skew)
  if (largest !== null) {
    const rest = weights.slice(1).reduce((sum, weight) => sum + weight, 0)
    weights[0] = (rest * largest) / (1 - largest)
  }
  return edges(weights)
}

type Ground = { shape: Shape; until: Date; tenants: number; phonesEach: number; codes: readonly string[] }

/** Parts of the orders that are drawn side by side; one after the other they are all of them, oldest first. */
export const PARTS = 2

/** What everything else is made of: who has which order in which state since when. Read from here, so that no table waits for another's rows. */
export const BRIEF = `
  ${Array.from({ length: PARTS }, (_, part) => `create unlogged table making.brief_${part} (n bigint, id uuid, version int, slot int, tenant_id int, prefecture_id int, order_no text, status text, lead_assignment_id uuid, lead_unit_id int, lead_unit_name text,
    dispatched_at timestamptz, sign_due_at timestamptz, signed_at timestamptz, due_at timestamptz, next_due_at timestamptz, created_at timestamptz, seal text);`).join('\n')}
  create view making.brief as ${Array.from({ length: PARTS }, (_, part) => `select * from making.brief_${part}`).join(' union all ')}`

/**
 * One part of all orders, over the 22 months before `until`; open ones are among the last. Needs the tables slot and
 * slot_unit.
 */
export function briefSql(part: number, { shape, until, tenants }: Ground): string {
  const { orders, open, overdue } = shape
  const states = Object.keys(shape.states)
  const firstOpen = Math.floor(orders * (1 - Math.min(1, open * 3)))
  const chance = open / Math.min(1, open * 3)
  const lastArchived = Math.floor(orders * (1 - ARCHIVED_AFTER_DAYS / SPAN_DAYS))
  const known = Object.keys(STEPS)
  const dispatched = (value: string) => `case when u.unit_id is not null then ${value} end`
  const now = `'${until.toISOString()}'::timestamptz`
  return `
  insert into making.brief_${part}
  select n, making.made_id(n, 1, at), case when direct then case status when 'CLOSED' then ${DIRECT_STEPS.CLOSED} else ${DIRECT_STEPS.ARCHIVED} end else (array[${list(known.map((state) => STEPS[state] ?? 1))}])[array_position(array[${list(known)}], status)] end,
         o.slot, o.tenant_id, prefecture_id, case when status <> 'DRAFT' then area_code || to_char(at, 'YYMMDD') || '9' || lpad((n % 100000)::text, 5, '0') end, status, ${dispatched('making.made_id(n, 2, at)')}, u.unit_id, u.unit_name,
         ${dispatched("at + interval '20 minutes'")}, ${dispatched("case when status = 'DISPATCHED' then due - interval '1 day' else at + interval '1 day' end")}, ${dispatched("case when status <> 'DISPATCHED' then at + interval '3 hours' end")},
         due, case when status in ${ENDED} or status = 'DRAFT' then '9999-12-31Z'::timestamptz else due end, at, encode(sha256(n::text::bytea), 'hex')
    from (
      select n, at, status, due, direct, s.tenant_id, s.prefecture_id, s.area_code, s.slot,
             case when status not in ('DRAFT','REGISTERED','TRANSFER_PENDING') and not direct then 1 + floor(power(making.draw(n, 4), ${shape.unitSkew}) * s.unit_count)::int end as nth
        from (
          select n, ${now} - interval '${SPAN_DAYS} days' * (1 - n::float8 / ${orders}) as at, width_bucket(making.draw(n, 1), array[${list(tenantEdges(shape, tenants))}]::float8[]) - 1 as slot,
                 status, status in ${ENDED} and making.draw(n, 7) < 0.5 as direct,
                 ${now} + case when making.draw(n, 6) < ${overdue} then -3 * making.draw(n, 5) else 15 * making.draw(n, 5) end * interval '1 day' as due
            from (select n, case when n > ${firstOpen} and making.draw(n, 2) < ${chance}
                                 then (array[${list(states)}])[width_bucket(making.draw(n, 3), array[${list(edges(Object.values(shape.states)))}]::float8[])]
                                 when n > ${lastArchived} then 'CLOSED' else 'ARCHIVED' end as status
                    from generate_series(${Math.floor((orders * part) / PARTS) + 1}::bigint, ${Math.floor((orders * (part + 1)) / PARTS)}) n) g
        ) d join making.slot s using (slot)
    ) o left join making.slot_unit u on u.slot = o.slot and u.nth = o.nth
   order by n`
}

/** The orders whole: what is in the brief, and what nothing else is made of. Needs the table phone too. Lies on the disk as orders do, oldest first: the brief is sorted, and joins with small tables keep that. */
export function ordersSql({ until, phonesEach, codes }: Ground): string {
  const dispatched = (value: string) => `case when o.lead_unit_id is not null then ${value} end`
  const now = `'${until.toISOString()}'::timestamptz`
  return `
  insert into work_order (id, version, tenant_id, prefecture_id, origin_tenant_id, order_no, query_code, status, since, channel, agent_id, holder_tenant_id, holder_unit_id,
    lead_assignment_id, lead_unit_id, lead_unit_name, request_type, category_code, title, content, demand, area_code, address, urgency, accepted_at, registered_at, dispatch_due_at,
    first_dispatched_at, dispatched_at, sign_due_at, return_due_at, signed_at, due_at, original_due_at, holder_due_at, next_due_at, next_warning_at, closed_at, archive_due_at, archived_at, created_at,
    caller_name_enc, caller_phone_enc, caller_phone_idx, caller_tail_idx, seal)
  select id, version, o.tenant_id, prefecture_id, o.tenant_id, order_no, case when status <> 'DRAFT' then lpad((n % 1000000)::text, 6, '0') end,
         status, created_at + interval '2 hours', 'PHONE', case when status <> 'DRAFT' or n % 2 = 0 then agent end, o.tenant_id, case when status in ('DISPATCHED','IN_PROGRESS','UNIT_REVIEW') then lead_unit_id end,
         lead_assignment_id, lead_unit_id, lead_unit_name,
         (array['CONSULT','HELP','COMPLAINT','REPORT','SUGGESTION'])[1 + floor(making.draw(n, 8) * 5)::int], (array[${list(codes)}])[1 + floor(making.draw(n, 9) * ${codes.length})::int],
         (array[${list(TITLES)}])[1 + n % ${TITLES.length}] || n, '${CONTENT}', '请尽快核实处理', area_code, '城东街道光明路' || (n % 400) || '号', (array['NORMAL','NORMAL','NORMAL','URGENT'])[1 + n % 4],
         created_at, case when status <> 'DRAFT' then created_at + interval '5 minutes' end, created_at + interval '35 minutes', dispatched_at, dispatched_at, sign_due_at, ${dispatched("case when status = 'DISPATCHED' then sign_due_at end")}, signed_at,
         due_at, due_at, ${dispatched('due_at')}, next_due_at,
         case when status not in ${ENDED} then ${dispatched(`case when due_at > ${now} + interval '1 day' then due_at - interval '1 day' else ${now} + making.draw(n, 11) * interval '2 days' end`)} end,
         case when status in ${ENDED} then created_at + interval '6 days' end, case when status in ${ENDED} then created_at + interval '${ARCHIVED_AFTER_DAYS} days' end, case when status = 'ARCHIVED' then created_at + interval '${ARCHIVED_AFTER_DAYS} days' end, created_at,
         name_enc, phone_enc, phone_idx, tail_idx, seal
    from (select b.*, s.area_code, s.agent, floor(making.draw(n, 10) * ${phonesEach})::int as k from making.brief b join making.slot s using (slot, tenant_id, prefecture_id)) o
    left join making.phone p on p.phone_of = o.prefecture_id and p.k = o.k`
}
