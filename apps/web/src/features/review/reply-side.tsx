import { blockingDefects, checkReply, type ReplyCheck } from '@hotline/domain/work-order/reply-checklist.ts'
import { resolutionNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { cx } from '@hotline/ui/cx.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import { dayText } from '../../lib/time.ts'
import { useHandlingCopy } from '../work-order/handling/use-copy.ts'
import { useReviewCopy } from './use-copy.ts'

/** What the handler submitted, read back from the event that carried it. */
export function submittedReply(history: History) {
  const event = history.events.findLast(({ type }) => type === 'work-order.reply-submitted')
  const text = (name: string): string | null => { const value = event?.payload[name]; return typeof value === 'string' ? value : null }
  const list = (name: string): string[] => { const value = event?.payload[name]; return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [] }
  return { at: event?.at ?? null, by: event?.actorName ?? null, legalBasis: text('legalBasis'), plannedUntil: text('plannedUntil'), unitPhone: text('unitPhone'), attachmentIds: list('attachmentIds'), coMissing: list('coMissing') }
}

/** The checklist the reply was submitted under, computed from what is stored. */
export function storedChecks(order: OrderPage, history: History): ReplyCheck[] {
  const sent = submittedReply(history)
  const lead = history.assignments.find(({ id }) => id === order.leadAssignmentId)
  return checkReply(
    { reply: order.replyText ?? '', resolution: order.resolution, legalBasis: sent.legalBasis, plannedUntil: sent.plannedUntil ? new Date(sent.plannedUntil) : null, contactPhone: sent.unitPhone, attachmentIds: sent.attachmentIds },
    { order, hasPhone: order.caller.phone !== null || order.caller.view === 'HIDDEN', records: history.records.filter(({ at }) => !lead || at >= lead.dispatchedAt), settings: order.settings },
  )
}

/** The unit's reply with its basis, plan and phone. */
export function ReplySide(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useReviewCopy()
  const sent = submittedReply(history)
  const rows = [[t('legalBasis'), sent.legalBasis], [t('plannedUntil'), sent.plannedUntil && dayText(new Date(sent.plannedUntil))], [t('unitPhone'), sent.unitPhone]] as const
  return (
    <section className="rv-side" aria-label={t('reply')}>
      <SectionTitle note={[order.leadUnitName, sent.by && t('replyBy', { name: sent.by })].filter(Boolean).join(' · ')} end={order.resolution && <Tag tone="strong">{resolutionNames[order.resolution]}</Tag>}>{t('reply')}</SectionTitle>
      <p className="rv-reply">{order.replyText ?? t('noReply')}</p>
      <dl className="ui-facts">{rows.flatMap(([name, value]) => (value ? [<dt key={name}>{name}</dt>, <dd key={`${name}v`}>{value}</dd>] : []))}</dl>
      {sent.coMissing.length > 0 && <p className="ui-muted">{t('coMissing', { units: sent.coMissing.join('、') })}</p>}
    </section>
  )
}

/** What the text itself shows, and what only a reader can tell. */
export function ChecksView(props: { checks: readonly ReplyCheck[] }) {
  const t = useReviewCopy()
  const name = useHandlingCopy()
  const word = { OK: t('met'), MISSING: t('unmet'), NOT_APPLICABLE: t('byReader') }
  const blocking = blockingDefects(props.checks).length
  return (
    <section className="ui-part" aria-label={t('checklist')}>
      <SectionTitle note={blocking ? `${t('suspected')} ${blocking}` : undefined}>{t('checklist')}</SectionTitle>
      <ul className="rv-checks">
        {props.checks.map(({ code, state }) => (
          <li key={code} className={cx(state === 'OK' && 'is-ok', state === 'MISSING' && 'is-missing')}>
            <span className="ui-hidden">{word[state]}</span>{code} {name(`check.${code}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
