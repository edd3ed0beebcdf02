import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import type { History } from '../../lib/api.ts'
import { Questions } from '../work-order/beside/questions.tsx'
import { Letters } from '../work-order/beside/letters.tsx'
import { RequestCard } from '../work-order/beside/request-card.tsx'
import { useHandleCopy } from './use-copy.ts'

/** What the unit has asked for and still waits for, what the caller was asked, and what it is pressed about. */
export function Beside(props: { history: History }) {
  const t = useHandleCopy()
  const { requests, questions, supervisions } = props.history
  const open = requests.filter((request) => isOpenRequest(request) && request.unitId !== null)
  return (
    <>
      {open.length > 0 && <section className="handle-note" aria-label={t('requests')}>{open.map((request) => <RequestCard key={request.id} request={request} />)}</section>}
      <Letters letters={supervisions.filter(({ closedAt }) => !closedAt)} />
      <Questions questions={questions} />
    </>
  )
}
