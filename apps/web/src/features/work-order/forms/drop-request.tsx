import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import { Loading } from '@hotline/ui/faces.tsx'
import { useBesideCopy } from '../beside/use-copy.ts'
import { requestTitle } from '../beside/request-words.ts'
import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useHistory } from '../use-history.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { requestId: string | null; reason: string }

/** Takes one of the unit's own requests back; where only one waits it is that one. */
export function DropRequest(props: FormProps) {
  const t = useOrderCopy()
  const say = useBesideCopy()
  const history = useHistory(props.order.id)
  if (!history) return <Loading rows={2} />
  const open = history.requests.filter((request) => isOpenRequest(request) && request.unitId !== null)
  const [only] = open.length === 1 ? open : []
  const chosen = ({ requestId }: Value) => open.find(({ id }) => id === requestId) ?? only
  const initial: Value = { requestId: null, reason: '' }
  return (
    <VerbForm
      {...props} verb="dropRequest" initial={initial} note={only ? `${only.no} ${requestTitle(only, say)}` : t('drop.note')}
      input={(value) => ({ requestId: chosen(value)?.id ?? '', reason: value.reason })} gap={(value) => !chosen(value) && t(open.length ? 'gap.request' : 'drop.none')}
    >
      {(form) => (
        <>
          {!only && <Choice form={form} name="requestId" of="request" label={t('drop.which')} options={open.map(({ id }) => id)} names={Object.fromEntries(open.map((request) => [request.id, requestTitle(request, say)]))} required />}
          <Words form={form} name="reason" of="reason" label={t('reason')} hint={t('mayBeEmpty')} rows={1} />
        </>
      )}
    </VerbForm>
  )
}
