import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTRPC } from './trpc.ts'

/** Units for the picker, under their tenants; `key` of a unit is its id as text, of a tenant `t<id>`. */
export function useUnitNodes(tenantId?: number): TreeNode[] {
  const trpc = useTRPC()
  const units = useQuery(trpc.directory.units.queryOptions({ tenantId }, { staleTime: 300_000 })).data
  const tenants = useQuery(trpc.directory.tenants.queryOptions(undefined, { staleTime: 300_000 })).data
  return useMemo(() => {
    const own = units ?? []
    const ids = new Set(own.map((unit) => unit.id))
    const owners = new Set(own.map((unit) => unit.tenantId))
    const heads = owners.size > 1 ? (tenants ?? []).filter((tenant) => owners.has(tenant.id)).map((tenant) => ({ key: `t${tenant.id}`, label: tenant.name, off: '请选到单位' })) : []
    const nodes = own.map((unit): TreeNode => ({
      key: String(unit.id), label: unit.name, also: unit.initials ? [unit.initials] : [],
      parentKey: unit.parentId !== null && ids.has(unit.parentId) ? String(unit.parentId) : heads.length ? `t${unit.tenantId}` : undefined,
      off: unit.status === 'ACTIVE' ? undefined : '已停用',
    }))
    return [...heads, ...nodes]
  }, [units, tenants])
}

/** Looks a unit of the tenant up; undefined while the units are on their way. */
export function useUnitOf(tenantId: number) {
  const units = useQuery(useTRPC().directory.units.queryOptions({ tenantId }, { staleTime: 300_000 })).data
  return useCallback((id: number) => units?.find((unit) => unit.id === id), [units])
}

/** Tenants for the picker; `key` is the id as text. */
export function useTenantNodes(keep: (tenant: { id: number; parentId: number | null; kind: string }) => boolean = () => true): TreeNode[] {
  const tenants = useQuery(useTRPC().directory.tenants.queryOptions(undefined, { staleTime: 300_000 })).data
  return (tenants ?? []).filter(keep).map((tenant) => ({ key: String(tenant.id), label: tenant.name }))
}
