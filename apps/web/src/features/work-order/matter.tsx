import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { channelNames, resolutionNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { History, OrderPage } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { Attachments } from './attachments.tsx'
import { Filings } from './beside/filings.tsx'
import { Letters } from './beside/letters.tsx'
import { Questions } from './beside/questions.tsx'
import { Relatives } from './beside/relatives.tsx'
import { Requests } from './beside/requests.tsx'
import { CallerName } from './caller.tsx'
import { Parties } from './parties.tsx'
import { Ratings } from './ratings.tsx'
import { placeLine } from './side/place-text.ts'
import { useOrderCopy } from './use-copy.ts'

/** The version of the limits the order was accepted under, with the document it rests on. */
const policyText = (policy: OrderPage['policy'], t: ReturnType<typeof useOrderCopy>): string | null =>
  policy && t(policy.own ? 'policy.own' : 'policy.said', { document: policy.documentTitle ? `《${policy.documentTitle}》${policy.documentNo ?? ''}` : policy.name, n: policy.number })

/** The entry of the dispatch catalogue it was sent by; a ruling's rests on the ruling, any other on its version. */
const catalogueText = (catalogue: OrderPage['catalogue'], t: ReturnType<typeof useOrderCopy>): string | null =>
  catalogue && [catalogue.basisText, policyText(catalogue.version, t)].filter(Boolean).join(' · ')

/** What was asked, by whom, with what beside it; under it what was answered and how it was rated. */
export function Matter(props: { order: OrderPage; history: History }) {
  const { order, history } = props
  const t = useOrderCopy()
  const place = order.address ? placeLine(order) : [order.areaName, order.areaNote].filter(Boolean).join(' · ')
  const facts = [
    [t('demand'), order.demand], [t('place'), place || t('place.none')], [t('category'), order.categoryPath ?? t('category.none')],
    [t('complained'), order.complainedParty], [t('policy'), policyText(order.policy, t)], [t('statutory'), order.statutoryLimit && `${limitText(order.statutoryLimit.limit)} · ${order.statutoryLimit.clause}`], [t('catalogue'), catalogueText(order.catalogue, t)],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]))
  return (
    <div className="ui-scroll order-matter" tabIndex={0}>
      <section className="ui-part">
        <SectionTitle note={t('matter.came', { at: whenText(order.acceptedAt), channel: channelNames[order.channel] })}>{t('matter')}</SectionTitle>
        <p className="ui-said">{order.content}</p>
        <dl className="ui-facts">{facts.map(([label, value]) => [<dt key={`${label}t`}>{label}</dt>, <dd key={label}>{value}</dd>])}</dl>
      </section>
      <section className="ui-part">
        <CallerName order={order} />
        <p className="ui-hint">{t(order.callbackConsent ? 'callback.yes' : 'callback.no')}</p>
      </section>
      {order.replyText && (
        <section className="ui-part">
          <SectionTitle note={[order.resolution && resolutionNames[order.resolution], order.replyBy && t('answer.by', { name: order.replyBy, at: order.repliedAt ? whenText(order.repliedAt) : '' })].filter(Boolean).join(' · ')}>{t('answer')}</SectionTitle>
          <p className="order-reply">{order.replyText}</p>
        </section>
      )}
      <Requests requests={history.requests} />
      <Questions questions={history.questions} />
      <Letters letters={history.supervisions} />
      <Relatives history={history} repeatCount={order.repeatCount} />
      <Attachments order={order} files={history.attachments} />
      <Parties history={history} />
      <Ratings history={history} />
      <Filings filings={history.filings} />
    </div>
  )
}
