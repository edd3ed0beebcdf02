import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useHistory } from './use-history.ts'
import { Ticks, type NameOf } from './fields.tsx'
import type { Form } from './form-kit.tsx'
import { useOrderCopy } from './use-copy.ts'

type Labels = { label: string; hint?: string; required?: boolean }

/** One of a tree: a unit, a tenant, a category. */
export function Pick(props: Labels & { nodes: readonly TreeNode[]; value: string | null; onPick: (key: string) => void; placeholder?: string }) {
  const { label, hint, required, nodes, value, onPick, placeholder } = props
  const t = useOrderCopy()
  return (
    <Field label={label} hint={hint} required={required}>
      {({ id, describedBy, invalid }) => (
        <TreeField id={id} describedBy={describedBy} invalid={invalid} label={label} nodes={nodes} value={value ?? undefined} placeholder={placeholder ?? t('pick')} onPick={(node) => onPick(node.key)} />
      )}
    </Field>
  )
}

/** Several of a tree, each with a way out again. */
export function PickMany(props: Labels & { nodes: readonly TreeNode[]; value: readonly number[]; onChange: (ids: number[]) => void }) {
  const { label, hint, nodes, value, onChange } = props
  const t = useOrderCopy()
  const name = (id: number) => nodes.find((node) => node.key === String(id))?.label ?? String(id)
  const rest = nodes.map((node) => (value.includes(Number(node.key)) ? { ...node, off: t('pick.taken') } : node))
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <div className="order-many">
          {value.map((each) => (
            <Button key={each} size="s" label={t('pick.remove', { name: name(each) })} onPress={() => onChange(value.filter((other) => other !== each))}>{name(each)} ×</Button>
          ))}
          <TreeField id={id} describedBy={describedBy} label={label} nodes={rest} placeholder={t('pick.add')} onPick={(node) => onChange([...value, Number(node.key)])} />
        </div>
      )}
    </Field>
  )
}

/** Which of the order's files go along. */
export function Files<T>(props: { orderId: string; form: Form<T>; name: NameOf<T, string[]>; label: string; hint?: string }) {
  const t = useOrderCopy()
  const files = useHistory(props.orderId)?.attachments ?? []
  const names = Object.fromEntries(files.map((file) => [file.id, file.name]))
  return <Ticks form={props.form} name={props.name} label={props.label} hint={props.hint} options={files.map((file) => file.id)} names={names} empty={t('files.none')} />
}
