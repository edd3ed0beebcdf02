import { expect, test } from 'vitest'
import type { Duty } from '../access/duties.ts'
import { checkPeople, type KnownPerson } from './check-people.ts'

const rowOf = (duties: string) => ({ row: 2, cells: { username: 'somebody', name: '某人', unit: '', duties } })
const known = (elsewhere: Duty[], here: Duty[] = []): KnownPerson => ({ username: 'somebody', personId: 'p', name: '某人', foreign: false, memberships: here.length ? [{ id: 1, unitCode: 'U1', duties: here }] : [], elsewhere })
const codesOf = (duties: string, person: KnownPerson) =>
  checkPeople([rowOf(duties)], { tenantKind: 'COUNTY', unitCodes: new Set(['U1']), people: [person], actorUsername: 'boss' }).rows.flatMap(({ problems }) => problems.map(({ code }) => code))

test('名册里的人在别的中心、在本县别处任着安全岗位，就不能再看工单；三员也一样分开', () => {
  expect(codesOf('话务员', known([]))).toEqual([])
  expect(codesOf('话务员', known(['SECURITY_AUDITOR']))).toEqual(['import.orders-apart'])
  expect(codesOf('安全管理员', known(['DISPATCHER']))).toEqual(['import.orders-apart'])
  expect(codesOf('安全管理员', known([], ['UNIT_LIAISON']))).toEqual(['import.orders-apart'])
  expect(codesOf('安全管理员', known(['KB_EDITOR']))).toEqual([])
  expect(codesOf('系统管理员', known(['SECURITY_ADMIN']))).toEqual(['import.administrators'])
})
