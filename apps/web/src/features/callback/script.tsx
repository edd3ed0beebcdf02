import type { ReactNode } from 'react'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import type { OrderPage } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { dayText } from '../../lib/time.ts'
import { aloud } from './aloud.ts'
import { isLow, openQuestion, type AnswerDraft } from './answers.ts'
import { useCallbackCopy } from './use-copy.ts'

/** What to read aloud: the opening with this order's facts, then the question that is asked now. */
export function Script(props: { order: OrderPage; answers: AnswerDraft }) {
  const { order, answers } = props
  const t = useCallbackCopy()
  const { membership } = useMe()
  const { lowestContent: lowest } = order.settings
  const asked = openQuestion(answers, { round: 'OWN', lowest })
  const line = asked === null ? t('script.done') : asked === 'contacted' || asked === 'resolved' || asked === 'resultRating' || asked === 'processRating' ? t(`script.${asked}`) : isLow(answers.resultRating, lowest) ? t('script.low') : t('script.done')
  const short = aloud(order.replyText ?? '')
  return (
    <section className="ui-part cb-script" aria-label={t('script')}>
      <SectionTitle note={t('scriptNote')}>{t('script')}</SectionTitle>
      <p className="ui-muted">
        {t('script.1')}<Slot>{membership.tenantName} 12345</Slot>{t('script.2')}<Slot>{dayText(order.acceptedAt)}</Slot>{t('script.3')}<Slot>{order.title}</Slot>
        {short && <>{t('script.4')}<Slot>{order.leadUnitName ?? ''}</Slot>{t('script.5')}<Slot>{short}</Slot></>}
        {t('script.6')}
      </p>
      <p className="cb-read" role="status">{line}</p>
    </section>
  )
}

const Slot = (props: { children: ReactNode }) => <span className="cb-slot">{props.children}</span>
