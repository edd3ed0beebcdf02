import { UNIT_ROLES, type UnitRole } from '@hotline/domain/unit/kinds.ts'
import { Button } from '@hotline/ui/button.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useMutation, useQuery } from '@tanstack/react-query'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { Coverage, View } from './shapes.ts'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

type Role = Coverage['roles'][number]
const isRole = (role: string | null): role is UnitRole => role !== null && Object.hasOwn(UNIT_ROLES, role)

/** The chosen role: give it to one more unit of the county, or take it from one. */
export function RoleBar({ view, role }: { view: View; role: Role }) {
  const t = useOnboardingCopy()
  const again = useAgain()
  const units = useQuery(useTRPC().onboarding.units.queryOptions({ id: view.id })).data ?? []
  const save = useMutation(useTRPC().onboarding.setRoles.mutationOptions({ onSettled: again }))
  const put = (unitId: number, holds: boolean) => {
    const unit = units.find(({ id }) => id === unitId)
    if (!unit || save.isPending) return
    const [first, held] = [isRole(unit.role) ? unit.role : null, unit.alsoRoles.filter(isRole)]
    // a unit's first role stays its main one; further ones stand beside it
    const others = held.filter((each) => each !== role.role)
    const main = first === role.role ? null : first
    const next = holds ? (main === null ? { role: role.role, alsoRoles: others } : { role: main, alsoRoles: [...others, role.role] }) : { role: main, alsoRoles: others }
    save.mutate({ id: view.id, version: view.version, unitId, ...next })
  }
  return (
    <section className="onb-role" aria-label={t('role.of', { role: role.name })}>
      <b>{role.name}</b>
      {role.units.map(({ id, name }) => <span key={id} className="ui-row">{name}{view.may.run && <Button look="link" size="s" label={t('role.removeOf', { unit: name })} busy={save.isPending} onPress={() => put(id, false)}>{t('role.remove')}</Button>}</span>)}
      {view.may.run && (
        <span className="onb-role-pick">
          <TreeField label={t('role.add')} placeholder={t('role.pick')} value={undefined} nodes={units.filter(({ id }) => !role.units.some((unit) => unit.id === id)).map(({ id, name, code }) => ({ key: String(id), label: name, also: [code] }))} onPick={({ key }) => put(Number(key), true)} />
        </span>
      )}
      {save.error && <span className="onb-error" role="alert">{whyOf(save.error)}</span>}
    </section>
  )
}
