import type { OperatingMode, TenantKind } from '@hotline/domain/tenant/model.ts'
import type { UnitKind, UnitRole } from '@hotline/domain/unit/kinds.ts'
import { COUNTY_UNITS, PREFECTURE_UNITS, ZONE_UNITS, type UnitRow } from './departments.ts'
import { townsOf } from './towns.ts'

export type TenantSeed = {
  /** The 6-digit area code; the zone's is the product's own. */
  code: string
  name: string
  /** What its units' names begin with. */
  shortName: string
  kind: Extract<TenantKind, 'PREFECTURE' | 'COUNTY' | 'ZONE'>
  areaCode: string
  parentCode: string | null
  slaProfile: 'SICHUAN' | 'XINJIANG'
  operatingMode: OperatingMode
  /** Code of the unit that runs the centre: data, because it is a different office from county to county (rule 1.1). */
  operatorUnitCode: string
  /** Share of the prefecture's demands, 0..1 (rule 13.2). */
  volumeShare: number
  dialCode: string
}

export type UnitSeed = {
  code: string
  name: string
  kind: UnitKind
  role: UnitRole
  /** Other roles of a merged bureau. */
  alsoRoles: readonly UnitRole[]
  /** The same department across tenants; `null` where a unit belongs to no line. */
  lineCode: string | null
  parentCode: string | null
  dutyPhone: string
}

type Profile = Pick<TenantSeed, 'slaProfile' | 'dialCode'>
const SICHUAN: Profile = { slaProfile: 'SICHUAN', dialCode: '0839' }
const XINJIANG: Profile = { slaProfile: 'XINJIANG', dialCode: '0998' }

const prefecture = (profile: Profile, code: string, name: string): TenantSeed => ({
  ...profile, code, name, shortName: name, kind: 'PREFECTURE', areaCode: code, parentCode: null, operatingMode: 'FULL_CENTRE',
  operatorUnitCode: `${code}.GOV_SERVICE`, volumeShare: 1,
})
type Row = [code: string, name: string, percent: number, mode: OperatingMode, operator?: UnitRole, shortName?: string]
const counties = (profile: Profile, parentCode: string, rows: readonly Row[]): TenantSeed[] =>
  rows.map(([code, name, percent, operatingMode, operator = 'GOV_SERVICE', shortName = name]) => ({
    ...profile, code, name, shortName, kind: 'COUNTY', areaCode: code, parentCode, operatingMode,
    operatorUnitCode: `${code}.${operator}`, volumeShare: percent / 100,
  }))

/** Two prefectures: the tenants of a SICHUAN and of a XINJIANG profile (rule 13.2). */
export const TENANTS: readonly TenantSeed[] = [
  prefecture(SICHUAN, '510800', '广元市'),
  ...counties(SICHUAN, '510800', [
    ['510802', '利州区', 34, 'HYBRID', 'MASS_WORK'],
    ['510811', '昭化区', 8, 'DISPATCH_ONLY'],
    ['510812', '朝天区', 6, 'DISPATCH_ONLY', 'MASS_WORK'],
    ['510821', '旺苍县', 12, 'HYBRID'],
    ['510822', '青川县', 6, 'DISPATCH_ONLY'],
    ['510823', '剑阁县', 14, 'HYBRID'],
    ['510824', '苍溪县', 17, 'FULL_CENTRE'],
  ]),
  {
    ...SICHUAN, code: '510871', name: '广元经济技术开发区', shortName: '广元经开区', kind: 'ZONE', areaCode: '510871', parentCode: '510800',
    operatingMode: 'DISPATCH_ONLY', operatorUnitCode: '510871.GOV_SERVICE', volumeShare: 0.03,
  },
  prefecture(XINJIANG, '653100', '喀什地区'),
  ...counties(XINJIANG, '653100', [
    ['653101', '喀什市', 25, 'FULL_CENTRE'],
    ['653121', '疏附县', 6, 'DISPATCH_ONLY'],
    ['653122', '疏勒县', 9, 'HYBRID'],
    ['653123', '英吉沙县', 5, 'DISPATCH_ONLY'],
    ['653124', '泽普县', 4, 'DISPATCH_ONLY'],
    ['653125', '莎车县', 16, 'FULL_CENTRE'],
    ['653126', '叶城县', 11, 'HYBRID'],
    ['653127', '麦盖提县', 4, 'DISPATCH_ONLY'],
    ['653128', '岳普湖县', 2, 'DISPATCH_ONLY'],
    ['653129', '伽师县', 9, 'HYBRID'],
    ['653130', '巴楚县', 8, 'HYBRID'],
    ['653131', '塔什库尔干塔吉克自治县', 1, 'DISPATCH_ONLY', 'GOV_SERVICE', '塔什库尔干县'],
  ]),
]

/** The operator of the product: a tenant of its own kind, in nobody's line and without orders (rule 1.1). */
export const PLATFORM = { code: 'PLATFORM', name: '平台运营', kind: 'PLATFORM' } as const satisfies { code: string; name: string; kind: TenantKind }

/** What the zone was not given stays with the district around it (R14): health, social affairs, education, religion. */
export const ZONE_DELEGATIONS = [{ zoneCode: '510871', surroundingCode: '510802', notDelegated: ['02', '10', '11', '17'] }] as const

/** All units of a tenant: departments, lines and public services, townships. Parents come before their children. */
export function unitsFor(tenant: TenantSeed): UnitSeed[] {
  const rows = tenant.kind === 'PREFECTURE' ? PREFECTURE_UNITS : tenant.kind === 'ZONE' ? ZONE_UNITS : COUNTY_UNITS
  const departments = rows.map((row) => departmentOf(tenant, row))
  const towns = townsOf(tenant.areaCode).map(({ code, name }): Omit<UnitSeed, 'dutyPhone'> => ({
    code,
    name: name.endsWith('街道') ? `${name}办事处` : `${name}人民政府`,
    kind: name.endsWith('街道') ? 'SUBDISTRICT' : 'TOWNSHIP',
    role: 'TOWNSHIP', alsoRoles: [], lineCode: null, parentCode: null,
  }))
  return [...departments, ...towns].map((unit, index) => ({ ...unit, dutyPhone: dutyPhone(tenant, index) }))
}

/** Invented: seven digits made of the county's last two and a running number. */
const dutyPhone = (tenant: TenantSeed, index: number) => `${tenant.dialCode}-2${tenant.areaCode.slice(-3)}${String(index + 1).padStart(3, '0')}`

function departmentOf(tenant: TenantSeed, { role, kind, names, also = [], line, parent }: UnitRow): Omit<UnitSeed, 'dutyPhone'> {
  return {
    code: `${tenant.code}.${role}`,
    name: fullName(tenant, typeof names === 'string' ? names : names[tenant.slaProfile]),
    kind,
    role,
    alsoRoles: also,
    lineCode: line === false ? null : role,
    parentCode: parent ? `${tenant.code}.${parent}` : null,
  }
}

/** A pattern with a brace places the names itself; any other follows the tenant's. */
function fullName(tenant: TenantSeed, pattern: string): string {
  // A prefecture's party committee is 地委, not 地区委.
  if (!pattern.includes('{')) return (tenant.shortName + pattern).replace('地区委', '地委')
  const stem = tenant.shortName.replace(/(地区|市|县|区)$/, '')
  return pattern.replace('{name}', tenant.shortName).replace('{stem}', stem)
}
