import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useNavigate } from 'react-router'
import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { FORMS, hasForm, type FormVerb } from './forms/registry.tsx'
import { decisionsOn, offered } from './offered.ts'
import { useOrderCopy } from './use-copy.ts'

/** What this person may do with the order now: the server has said which. The one that moves it on stands first. */
export function VerbBar(props: { order: OrderPage; history: History; open: FormVerb | null; onOpen: (verb: FormVerb | null) => void }) {
  const { order, history, open, onOpen } = props
  const t = useOrderCopy()
  const navigate = useNavigate()
  // what decides a request stands in its band
  const decided = history.requests.filter(isOpenRequest).flatMap((request) => decisionsOn(request, order.verbs).filter(hasForm))
  const verbs = offered(order, history).filter(hasForm).filter((verb) => !decided.includes(verb)).toSorted((a, b) => Number(FORMS[b].main ?? false) - Number(FORMS[a].main ?? false))
  const keys = keysOf(verbs, new Set(decided.map((verb) => FORMS[verb].key)))
  const toggle = (verb: FormVerb) => onOpen(open === verb ? null : verb)
  useHotkeys(Object.fromEntries([...keys].map(([verb, key]) => [key, () => toggle(verb)])))
  const [first] = verbs
  const intake = order.status === 'DRAFT' && order.verbs.includes('register')
  return (
    <div className="order-verbs" role="toolbar" aria-label={t('acts')}>
      {intake && <Button look="primary" onPress={() => void navigate(`/intake/${order.id}`)}>{t('acts.intake')}</Button>}
      {verbs.map((verb) => (
        <Button key={verb} look={!open && !decided.length && verb === first && FORMS[verb].main ? 'primary' : 'outline'} keys={keys.get(verb)} pressed={open === verb} onPress={() => toggle(verb)}>
          {verbNames[verb]}
        </Button>
      ))}
      {!verbs.length && !decided.length && !intake && <span className="ui-hint">{t('acts.none')}</span>}
    </div>
  )
}

/** A key belongs to the first verb that asks for it; who holds many duties may see a button without one. */
function keysOf(verbs: readonly FormVerb[], taken: Set<string>): Map<FormVerb, string> {
  const keys = new Map<FormVerb, string>()
  for (const verb of verbs) {
    const { key } = FORMS[verb]
    if (!key || taken.has(key)) continue
    taken.add(key)
    keys.set(verb, key)
  }
  return keys
}
