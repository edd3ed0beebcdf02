import { isOpenSupervision } from '@hotline/domain/work-order/supervising.ts'
import { Loading } from '@hotline/ui/faces.tsx'
import { useMe } from '../../../lib/me.ts'
import { supervisionLevelNames, triggerName } from '../beside/ground-names.ts'
import { Choice, Words } from '../fields.tsx'
import { type FormProps, VerbForm } from '../form-kit.tsx'
import { useHistory } from '../use-history.ts'
import { useOrderCopy } from '../use-copy.ts'

type Value = { supervisionId: string | null; result: string }

/** Only what the own centre issued can be closed by it. */
export function CloseSupervision(props: FormProps) {
  const t = useOrderCopy()
  const { membership } = useMe()
  const history = useHistory(props.order.id)
  if (!history) return <Loading rows={2} />
  const open = history.supervisions.filter((letter) => isOpenSupervision(letter) && letter.issuerTenantId === membership.tenantId)
  const [only] = open.length === 1 ? open : []
  const chosen = ({ supervisionId }: Value) => open.find(({ id }) => id === supervisionId) ?? only
  const initial: Value = { supervisionId: null, result: '' }
  const named = Object.fromEntries(open.map((letter) => [letter.id, `${supervisionLevelNames[letter.level]} · ${triggerName(letter.trigger)}`]))
  return (
    <VerbForm
      {...props} verb="closeSupervision" initial={initial} note={only ? named[only.id] : t('supervision.closeNote')}
      input={(value) => ({ supervisionId: chosen(value)?.id ?? '', result: value.result })}
      gap={(value) => (!chosen(value) && t(open.length ? 'gap.letter' : 'supervision.none')) || (!value.result.trim() && t('gap.result'))}
    >
      {(form) => (
        <>
          {!only && <Choice form={form} name="supervisionId" label={t('supervision.which')} options={open.map(({ id }) => id)} names={named} required />}
          <Words form={form} name="result" of="supervision-result" label={t('supervision.result')} hint={t('supervision.resultHint')} required autoFocus />
        </>
      )}
    </VerbForm>
  )
}
