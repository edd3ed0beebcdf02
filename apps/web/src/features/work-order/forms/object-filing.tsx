import { filingNames } from '@hotline/domain/work-order/filing.ts'
import { Loading } from '@hotline/ui/faces.tsx'
import { serverNow } from '../../../lib/now.ts'
import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useHistory } from '../use-history.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { filingId: string | null; objection: string }

/** An objection to one of the order's filings; where only one can still be objected to it is that one. */
export function ObjectFiling(props: FormProps) {
  const t = useOrderCopy()
  const history = useHistory(props.order.id)
  if (!history) return <Loading rows={2} />
  const open = history.filings.filter((filing) => !filing.objectedAt && filing.objectUntil >= serverNow())
  const [only] = open.length === 1 ? open : []
  const chosen = ({ filingId }: Value) => open.find(({ id }) => id === filingId) ?? only
  const initial: Value = { filingId: null, objection: '' }
  return (
    <VerbForm
      {...props} verb="objectFiling" initial={initial} note={only ? `${filingNames[only.kind]} · ${only.subject}` : t('objectFiling.note')}
      input={(value) => ({ filingId: chosen(value)?.id ?? '', objection: value.objection })}
      gap={(value) => (!chosen(value) && t(open.length ? 'gap.filing' : 'objectFiling.none')) || (!value.objection.trim() && t('gap.objection'))}
    >
      {(form) => (
        <>
          {!only && <Choice form={form} name="filingId" of="filing" label={t('objectFiling.which')} options={open.map(({ id }) => id)} names={Object.fromEntries(open.map((filing) => [filing.id, filing.subject]))} required />}
          <Words form={form} name="objection" of="objection" label={t('objectFiling.words')} hint={t('objectFiling.hint')} required autoFocus />
        </>
      )}
    </VerbForm>
  )
}
