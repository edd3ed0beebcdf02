import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMe } from '../../../lib/me.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { Outputs } from '../../../lib/api.ts'
import { sideCopy } from './copy.zh-CN.ts'

type UnitRow = Outputs['directory']['units'][number]
type TenantRow = Outputs['directory']['tenants'][number]

export type Directory = {
  unit: (id: number) => string
  /** Without the name of the centre's own place before it. */
  short: (id: number) => string
  tenant: (id: number) => string
  tenants: ReadonlyMap<number, TenantRow>
  own: TenantRow | undefined
  /** Whether there is a level above, to which an order may be reported. */
  above: boolean
  isOwnUnit: (unitId: number) => boolean
  /** Own units; with `below` also those of the centres beneath, under their centre. */
  unitNodes: (below: boolean) => TreeNode[]
  tenantNodes: (where: 'below' | 'beside') => TreeNode[]
}

/** Units and centres by id, and as trees to choose from. */
export function useNames(): Directory {
  const trpc = useTRPC()
  const units = useQuery(trpc.directory.units.queryOptions({}, { staleTime: 60_000 })).data
  const tenants = useQuery(trpc.directory.tenants.queryOptions(undefined, { staleTime: Infinity })).data
  const ownId = useMe().membership.tenantId
  return useMemo(() => directoryOf(units ?? [], tenants ?? [], ownId), [units, tenants, ownId])
}

export function directoryOf(unitRows: readonly UnitRow[], tenantRows: readonly TenantRow[], ownId: number): Directory {
  const units = new Map(unitRows.map((unit) => [unit.id, unit]))
  const tenants = new Map(tenantRows.map((tenant) => [tenant.id, tenant]))
  const own = tenants.get(ownId)
  const above = Boolean(own && own.parentId !== null && tenants.has(own.parentId))
  const below = tenantRows.filter((tenant) => tenant.parentId === ownId)
  const beside = tenantRows.filter((tenant) => own && tenant.id !== own.id && (tenant.id === own.parentId || tenant.parentId === own.parentId))
  const unitNode = (unit: UnitRow): TreeNode => ({
    key: `u:${unit.id}`, label: unit.name, also: [unit.initials], off: unit.status === 'ACTIVE' ? undefined : sideCopy['pick.closed'],
    parentKey: unit.parentId !== null && units.has(unit.parentId) ? `u:${unit.parentId}` : unit.tenantId === ownId ? undefined : `t:${unit.tenantId}`,
  })
  return {
    short: (id) => {
      const name = units.get(id)?.name ?? ''
      return own && name.startsWith(own.name) ? name.slice(own.name.length) : name
    },
    unit: (id) => units.get(id)?.name ?? '', tenant: (id) => tenants.get(id)?.name ?? '', tenants, own, above,
    isOwnUnit: (id) => units.get(id)?.tenantId === ownId,
    unitNodes: (withBelow) => {
      const wanted = new Set(withBelow ? below.map((tenant) => tenant.id) : [])
      return [
        ...unitRows.filter((unit) => unit.tenantId === ownId).map(unitNode),
        ...below.filter((tenant) => wanted.has(tenant.id)).map((tenant) => ({ key: `t:${tenant.id}`, label: tenant.name, off: sideCopy['pick.unit'] })),
        ...unitRows.filter((unit) => wanted.has(unit.tenantId)).map(unitNode),
      ]
    },
    tenantNodes: (where) => (where === 'below' ? below : beside).map(({ id, name }) => ({ key: `t:${id}`, label: name })),
  }
}
