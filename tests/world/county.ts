import { randomUUID } from 'node:crypto'
import { dutyNames, type Duty } from '@hotline/domain/access/duties.ts'
import type { TenantContent } from '@hotline/domain/onboarding/content.ts'
import { IMPORT_COLUMNS, type ImportKind } from '@hotline/domain/onboarding/import-model.ts'
import { unitKindNames } from '@hotline/domain/unit/kind-names.zh-CN.ts'
import { UNIT_ROLES } from '@hotline/domain/unit/kinds.ts'
import { TENANTS, unitsFor } from '@hotline/server/seed/organisation.ts'
import type { Api } from './instance.ts'

/** A county that isn't there yet, in 广元市. */
export const countyContent = (areaCode: string, overrides: Partial<TenantContent> = {}): TenantContent => ({
  name: `试点县${areaCode.slice(4)}`, kind: 'COUNTY', areaCode, operatingMode: 'FULL_CENTRE', operatorOffice: '县行政审批局', legalDocument: '', contactName: '', contactPhone: '', dialCode: '0839', languages: ['zh'], ...overrides,
})

export type Founded = { id: string; countyId: number; areaCode: string }

/** The wizard's first step done: a tenant that is being configured. */
export async function founded(admin: Api, areaCode: string, overrides: Partial<TenantContent> = {}): Promise<Founded> {
  const content = countyContent(areaCode, overrides)
  const { id } = await admin.onboarding.start.mutate({ id: randomUUID(), name: content.name })
  await admin.onboarding.saveStep.mutate({ id, step: 'tenant', version: 0, done: true, content })
  const { countyId } = await admin.onboarding.found.mutate({ id, version: 1 })
  return { id, countyId, areaCode }
}

type Cells = Record<string, string>
const CENTRE: readonly (readonly [string, readonly Duty[]])[] = [
  ['agent', ['AGENT']], ['agent2', ['AGENT']], ['shift', ['SHIFT_LEAD']], ['dispatcher', ['DISPATCHER']], ['reviewer', ['DISPATCH_REVIEWER']], ['coordinator', ['COORDINATOR']], ['result', ['RESULT_REVIEWER']],
  ['callback', ['CALLBACK_AGENT']], ['supervisor', ['SUPERVISOR']], ['kb', ['KB_REVIEWER']], ['director', ['CENTRE_DIRECTOR']], ['admin', ['TENANT_ADMIN']], ['security', ['SECURITY_ADMIN']], ['auditor', ['SECURITY_AUDITOR']],
]
const UNIT: readonly (readonly [string, readonly Duty[]])[] = [['leader', ['UNIT_LEADER']], ['chief', ['UNIT_CHIEF']], ['liaison', ['UNIT_LIAISON']], ['liaison2', ['UNIT_LIAISON', 'UNIT_HANDLER']], ['handler', ['UNIT_HANDLER']]]

/** A whole roster as a county would fill in the templates: every bureau with its roles, and everybody rule 1.3 and the first gate ask for. */
export function rosters(areaCode: string): Record<ImportKind, Cells[]> {
  const like = TENANTS.find(({ code }) => code === '510824')
  if (!like) throw new Error('There is no county to be like')
  const units = unitsFor({ ...like, code: areaCode, areaCode, name: '试点县', shortName: '试点县' })
  return {
    units: [
      ...units.map((unit) => ({
        code: unit.code, name: unit.name, kind: unitKindNames[unit.kind], parent: unit.parentCode ?? '', line: unit.lineCode ?? '', role: UNIT_ROLES[unit.role], alsoRoles: unit.alsoRoles.map((role) => UNIT_ROLES[role]).join('、'),
        address: '滨河路1号', dutyPhone: unit.dutyPhone,
      })),
      ...['城关镇', '河东镇'].map((name, index) => ({ code: `${areaCode}10${index}`, name: `${name}人民政府`, kind: '乡镇', role: '乡镇（街道）', address: `${name}正街`, dutyPhone: `0839-29900${index}1` })),
    ],
    people: [
      ...CENTRE.map(([post, duties]) => person(`c${areaCode}-${post}`, '', duties)),
      ...[...units.map(({ code }) => code), `${areaCode}100`, `${areaCode}101`].flatMap((unit, index) => UNIT.map(([post, duties]) => person(`u${areaCode}-${index}-${post}`, unit, duties))),
    ],
  }
}

const person = (username: string, unit: string, duties: readonly Duty[]): Cells => ({ username, name: `试${username.slice(1).replaceAll('-', '')}`, unit, duties: duties.map((duty) => dutyNames[duty]).join('、') })

/** The file a county would send. */
export function csvOf(kind: ImportKind, rows: readonly Cells[]): Buffer {
  const columns = Object.entries(IMPORT_COLUMNS[kind])
  return Buffer.from([columns.map(([, name]) => name), ...rows.map((row) => columns.map(([key]) => row[key] ?? ''))].map((cells) => cells.join(',')).join('\r\n'))
}
export const sourceOf = (content: Buffer, name = '名册.csv') => ({ file: { name, base64: content.toString('base64') } })

/** Checked, then imported. */
export async function imported(admin: Api, id: string, kind: ImportKind, rows: readonly Cells[]) {
  const source = sourceOf(csvOf(kind, rows))
  const { digest, ready, rows: checked } = await admin.onboarding.checkImport.mutate({ id, kind, source })
  if (!ready) throw new Error(`not ready: ${JSON.stringify(checked.filter(({ fate }) => fate === 'OUT').slice(0, 3))}`)
  return admin.onboarding.commitImport.mutate({ id, kind, source, digest })
}
