import { readForm, type IntakeForm } from './form.ts'
import type { OrderPage } from '../../lib/api.ts'

/** What the desk starts from: an online message brings its own words, a call brings nothing. */
export function startForm(order: OrderPage): IntakeForm {
  const { requestType, content, title, demand, areaCode, townCode, address, categoryCode, urgency, isEnterprise, isConfidential, isAnonymous, callbackConsent, caller } = order
  return readForm({
    requestType, content, ownTitle: title.trim() ? [...title.trim()].slice(0, 40).join('') : null, demand, areaCode, townCode, address, categoryCode, urgency,
    isEnterprise, isConfidential, isAnonymous, callbackConsent,
    callerName: caller.view === 'OPEN' ? (caller.name ?? '') : '', callerGender: caller.gender, enterpriseName: caller.enterpriseName ?? '',
  })
}
