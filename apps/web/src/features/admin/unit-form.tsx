import { unitKindNames } from '@hotline/domain/unit/kind-names.zh-CN.ts'
import { UNIT_KINDS, UNIT_ROLES, type UnitKind, type UnitRole } from '@hotline/domain/unit/kinds.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { targetNodes, type Unit } from './unit-rows.ts'
import { useUnitsCopy } from './use-units-copy.ts'

const TOP = 'top'
const NO_ROLE = ''
const startOf = (unit: Unit | null) => ({
  name: unit?.name ?? '', code: unit?.code ?? '', kind: unit?.kind ?? ('GOV_DEPT' satisfies UnitKind as UnitKind), role: unit?.role ?? NO_ROLE, parentId: null as number | null,
  lineCode: unit?.lineCode ?? '', office: unit?.office ?? '', officePhone: unit?.officePhone ?? '', dutyPhone: unit?.dutyPhone ?? '', reason: '', document: '',
})
type Wanted = ReturnType<typeof startOf>
const isRole = (said: string): said is UnitRole => Object.hasOwn(UNIT_ROLES, said)

/** What is written about a unit: a new one's, or a change of one that is there (rule 1.3). */
export function UnitForm(props: { unit: Unit | null; units: readonly Unit[]; onSaved: (unitId: number) => void }) {
  const { unit, units } = props
  const t = useUnitsCopy()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [wanted, setWanted] = useState(() => startOf(unit))
  const [id, setId] = useState(() => crypto.randomUUID())
  const save = useMutation(trpc.unit.save.mutationOptions({
    onSuccess: async ({ unitId }) => {
      setId(crypto.randomUUID())
      await Promise.all([cache.invalidateQueries(trpc.admin.units.pathFilter()), cache.invalidateQueries(trpc.unit.pathFilter()), cache.invalidateQueries(trpc.directory.units.pathFilter())])
      props.onSaved(unitId)
    },
  }))
  const change = (next: Partial<Wanted>) => setWanted((before) => ({ ...before, ...next }))
  const complete = wanted.name.trim().length > 1 && wanted.code.trim().length > 1 && wanted.reason.trim().length > 0
  const submit = () => {
    if (!complete || save.isPending) return
    save.mutate({ ...wanted, id, unitId: unit?.id ?? null, version: unit?.version ?? null, role: isRole(wanted.role) ? wanted.role : null, alsoRoles: (unit?.alsoRoles ?? []).filter(isRole), document: wanted.document || null })
  }
  useHotkeys({ 'Ctrl+Enter': submit })
  const failure = save.error ? failureOf(save.error) : null
  const input = (key: keyof Omit<Wanted, 'kind' | 'role' | 'parentId'>, most: number, more: { hint?: string; required?: boolean } = {}) => (
    <Field label={t(key === 'dutyPhone' ? 'phone' : key === 'lineCode' ? 'line' : key)} required={more.required} hint={more.hint} error={failure?.field === key ? failure.sentence : undefined}>
      {({ id: field, describedBy, invalid }) => <input id={field} className="ui-input" value={wanted[key]} maxLength={most} autoComplete="off" aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => change({ [key]: event.target.value })} />}
    </Field>
  )
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {input('name', 60, { required: true })}
        {input('code', 40, { required: true, hint: t('codeHint') })}
        <Field label={t('kind')} required>{({ id: field }) => <select id={field} className="ui-input" value={wanted.kind} onChange={(event) => change({ kind: UNIT_KINDS.find((kind) => kind === event.target.value) ?? wanted.kind })}>{UNIT_KINDS.map((kind) => <option key={kind} value={kind}>{unitKindNames[kind]}</option>)}</select>}</Field>
        <Field label={t('role')}>{({ id: field }) => <select id={field} className="ui-input" value={wanted.role} onChange={(event) => change({ role: event.target.value })}><option value={NO_ROLE}>{t('noRole')}</option>{Object.entries(UNIT_ROLES).map(([role, name]) => <option key={role} value={role}>{name}</option>)}</select>}</Field>
        {!unit && <Field label={t('parent')}>{({ id: field }) => <TreeField id={field} label={t('parent')} nodes={targetNodes(units, 0, [{ key: TOP, label: t('top') }])} value={wanted.parentId === null ? TOP : String(wanted.parentId)} onPick={({ key }) => change({ parentId: key === TOP ? null : Number(key) })} />}</Field>}
        {input('office', 60)}
        {input('officePhone', 32)}
        {input('dutyPhone', 32, { hint: t('phoneHint') })}
        {input('lineCode', 32, { hint: t('lineHint') })}
        {input('reason', 500, { required: true })}
        {input('document', 200, { hint: t('documentHint') })}
      </form>
      <div className="ui-keys">
        <Button look="primary" keys="Ctrl+Enter" busy={save.isPending} off={complete ? undefined : t('incomplete')} onPress={submit}>{t(unit ? 'save' : 'saveNew')}</Button>
        {save.isSuccess && <span className="ui-muted" role="status">{t('saved')}</span>}
        {failure && failure.field !== 'code' && <span className="adm-error" role="alert">{failure.sentence}</span>}
      </div>
    </>
  )
}
