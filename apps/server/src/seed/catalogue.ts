import type { DispatchRule, RuleConditions, RuleLevel, RuleRank } from '@hotline/domain/routing/model.ts'
import { UNIT_ROLES, type UnitRole } from '@hotline/domain/unit/kinds.ts'
import { LEAVES, categoryPath, type CategorySeed } from './categories.ts'

type Entry = Pick<DispatchRule, 'categoryCode' | 'conditions' | 'leadUnitRole' | 'coUnitRoles' | 'level' | 'basisText' | 'grassrootsForbidden' | 'rank'>

/** Entries that hold only under a condition: the class of a road, who owns a cover, what kind of worker. */
const SPECIAL: readonly { code: string; when: RuleConditions; roles: readonly [UnitRole, ...UnitRole[]]; level?: RuleLevel; rank: RuleRank; basis: string }[] = [
  { code: '0101', when: { words: ['工地', '农民工', '建筑', '包工头', '项目部'] }, roles: ['HUMAN_RESOURCES', 'HOUSING'], rank: 'STATUTE', basis: '《保障农民工工资支付条例》：人社主管，住建按行业协助' },
  { code: '0301', when: { words: ['物业费', '收费', '价格', '涨价'] }, roles: ['HOUSING', 'MARKET', 'TOWNSHIP'], rank: 'STATUTE', basis: '《物业管理条例》：住建主管，价格部分由市场监管协办，民事合同部分作解释' },
  { code: '0408', when: { words: ['电力井', '电力井盖', '电缆井'] }, roles: ['POWER', 'URBAN_MGMT'], rank: 'OWNERSHIP', basis: '井盖由权属单位维护：供电' },
  { code: '0408', when: { words: ['通信井', '光缆井', '弱电井'] }, roles: ['TELECOM', 'URBAN_MGMT'], rank: 'OWNERSHIP', basis: '井盖由权属单位维护：通信' },
  { code: '0408', when: { words: ['自来水井', '供水井', '水表井'] }, roles: ['WATER_CO', 'URBAN_MGMT'], rank: 'OWNERSHIP', basis: '井盖由权属单位维护：供水' },
  { code: '0408', when: { words: ['燃气井', '天然气井'] }, roles: ['GAS_CO', 'URBAN_MGMT'], rank: 'OWNERSHIP', basis: '井盖由权属单位维护：燃气' },
  { code: '0501', when: { roadWords: ['国道', '省道', '干线公路'] }, roles: ['HIGHWAY', 'TRANSPORT'], level: 'VERTICAL', rank: 'STATUTE', basis: '《公路法》：国省干线由公路养护机构负责' },
  { code: '0501', when: { roadWords: ['高速'] }, roles: ['EXPRESSWAY', 'TRANSPORT'], level: 'VERTICAL', rank: 'LIST', basis: '权责清单：高速公路由经营管理单位负责' },
  { code: '0501', when: { roadWords: ['村道', '乡道', '通村', '村里', '村组', '组道'] }, roles: ['TRANSPORT', 'TOWNSHIP'], rank: 'STATUTE', basis: '《公路法》：县级交通运输主管，乡镇协同养护' },
  { code: '0501', when: { roadWords: ['城区', '市区', '县城', '大道', '街上', '市政道路'] }, roles: ['HOUSING', 'URBAN_MGMT'], rank: 'LIST', basis: '权责清单：城市道路由住建负责' },
  { code: '0507', when: { words: ['违停', '乱停', '占用车道', '堵住路'] }, roles: ['TRAFFIC_POLICE', 'URBAN_MGMT'], rank: 'STATUTE', basis: '《道路交通安全法》：道路上的停放由交警负责' },
  { code: '0603', when: { words: ['泄漏', '燃气味', '煤气味', '天然气味', '气味'] }, roles: ['HOUSING', 'GAS_CO', 'FIRE'], rank: 'STATUTE', basis: '《城镇燃气管理条例》：燃气安全由住建主管，燃气公司抢险' },
  { code: '1605', when: { words: ['用地', '土地'] }, roles: ['NATURAL_RESOURCES', 'DEVELOPMENT_REFORM'], rank: 'LIST', basis: '权责清单：用地由自然资源负责' },
  { code: '1605', when: { words: ['用工', '招工', '缺工'] }, roles: ['HUMAN_RESOURCES', 'INDUSTRY'], rank: 'LIST', basis: '权责清单：用工由人社负责' },
]

/** In the prefecture there is no township: the department named beside it leads there. */
const withoutTownship = (roles: readonly UnitRole[]) => roles.filter((role) => role !== 'TOWNSHIP')

function entriesOf(leaf: CategorySeed): Entry[] {
  const basisText = leaf.statute ?? `权责清单：${categoryPath(leaf.code)}由${leaf.roles.slice(0, 1).map((role) => UNIT_ROLES[role]).join('')}负责`
  const common = { categoryCode: leaf.code, conditions: {}, basisText, grassrootsForbidden: leaf.grassrootsForbidden, rank: leaf.statute ? 'STATUTE' : 'LIST' } as const
  const local: RuleLevel = leaf.flag === 'VERTICAL' ? 'VERTICAL' : leaf.roles[0] === 'TOWNSHIP' ? 'TOWNSHIP' : 'COUNTY'
  return [
    ...(leaf.flag === 'PREFECTURE_ONLY' ? [] : withRoles(common, local, leaf.roles)),
    ...(leaf.flag === 'VERTICAL' ? [] : withRoles(common, 'PREFECTURE', withoutTownship(leaf.roles))),
  ]
}

function withRoles(common: Omit<Entry, 'leadUnitRole' | 'coUnitRoles' | 'level'>, level: RuleLevel, [lead, ...co]: readonly UnitRole[]): Entry[] {
  return lead ? [{ ...common, level, leadUnitRole: lead, coUnitRoles: co }] : []
}

function specialEntries(): Entry[] {
  return SPECIAL.flatMap(({ code, when, roles, level, rank, basis }) => {
    const grassrootsForbidden = LEAVES.some((leaf) => leaf.code === code && leaf.grassrootsForbidden)
    const common = { categoryCode: code, conditions: when, basisText: basis, grassrootsForbidden, rank }
    return level ? withRoles(common, level, roles) : [...withRoles(common, 'COUNTY', roles), ...withRoles(common, 'PREFECTURE', withoutTownship(roles))]
  })
}

const EFFECTIVE_FROM = new Date('2025-01-01T00:00:00+08:00')

/** The prefecture's dispatch catalogue: every leaf for county and prefecture level, and the entries with conditions. Ids run from `firstId`. */
export function catalogueFor(tenantId: number, firstId = 1): DispatchRule[] {
  return [...LEAVES.flatMap(entriesOf), ...specialEntries()].map((entry, index) => ({
    ...entry, id: firstId + index, tenantId, source: 'LIST', effectiveFrom: EFFECTIVE_FROM, effectiveTo: null, version: 1, policyVersionId: null,
  }))
}
