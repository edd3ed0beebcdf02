import type { UnitRole } from '@hotline/domain/unit/kinds.ts'
import { pinyin } from 'pinyin-pro'
import type { UnitSeed } from './organisation.ts'

/** Beginnings of user names. Written out: many names here are read otherwise than their characters. */
export const TENANT_SLUGS: Readonly<Record<string, string>> = {
  510800: 'guangyuan', 510802: 'lizhou', 510811: 'zhaohua', 510812: 'chaotian', 510821: 'wangcang', 510822: 'qingchuan', 510823: 'jiange', 510824: 'cangxi', 510871: 'jingkaiqu',
  653100: 'kashi', 653101: 'kashishi', 653121: 'shufu', 653122: 'shule', 653123: 'yingjisha', 653124: 'zepu', 653125: 'shache', 653126: 'yecheng',
  653127: 'maigaiti', 653128: 'yuepuhu', 653129: 'jiashi', 653130: 'bachu', 653131: 'tashikuergan', PLATFORM: 'pingtai',
}

const ROLE_SLUGS: Readonly<Record<Exclude<UnitRole, 'TOWNSHIP'>, string>> = {
  GOV_OFFICE: 'zhengfuban', GOV_SUPERVISION: 'duchashi', GOV_SERVICE: 'zhengwu', MASS_WORK: 'qungong', ESTABLISHMENT_OFFICE: 'bianban', DISCIPLINE: 'jijian',
  DEVELOPMENT_REFORM: 'fagai', COMMERCE: 'shangwu', INDUSTRY: 'gongxin', EDUCATION: 'jiaoyu', ETHNIC_AFFAIRS: 'minzong', PUBLIC_SECURITY: 'gongan',
  TRAFFIC_POLICE: 'jiaojing', CIVIL_AFFAIRS: 'minzheng', JUSTICE: 'sifa', FINANCE: 'caizheng', FINANCE_OFFICE: 'jinrong', HUMAN_RESOURCES: 'renshe',
  NATURAL_RESOURCES: 'ziran', FORESTRY: 'lincao', ECO_ENV: 'huanbao', HOUSING: 'zhujian', CIVIL_DEFENCE: 'renfang', EXPROPRIATION: 'zhengshou',
  URBAN_MGMT: 'chengguan', TRANSPORT: 'jiaotong', WATER_RESOURCES: 'shuili', AGRICULTURE: 'nongye', CULTURE_TOURISM: 'wenlv', SPORTS: 'tiyu', BROADCAST: 'guangdian',
  HEALTH: 'weijian', MEDICAL_INSURANCE: 'yibao', VETERANS: 'tuiyi', EMERGENCY_MGMT: 'yingji', FIRE: 'xiaofang', MARKET: 'shijian', DISABLED_FED: 'canlian',
  HOUSING_FUND: 'gongjijin', TAX: 'shuiwu', POST: 'youzheng', HIGHWAY: 'gonglu', EXPRESSWAY: 'gaosu', POWER: 'gongdian', WATER_CO: 'gongshui', GAS_CO: 'ranqi',
  HEAT_CO: 'gongre', BUS_CO: 'gongjiao', TELECOM: 'dianxin',
}

/** What stands for a unit in its people's user names: 住建局 zhujian, 荣山镇 rongshan100 (a county may have a town and a township of one name). */
export function unitSlug(unit: Pick<UnitSeed, 'role' | 'name' | 'code'>): string {
  if (unit.role !== 'TOWNSHIP') return ROLE_SLUGS[unit.role]
  const stem = unit.name.replace(/(街道办事处|人民政府)$/, '').replace(/(?<=.)[镇乡]$/, '')
  return pinyin(stem, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('').toLowerCase() + unit.code.slice(-3)
}
