import type { UnitKind, UnitRole } from '@hotline/domain/unit/kinds.ts'

/** One office of a level. `names` follow the tenant's name, or place it with {name}/{stem}. */
export type UnitRow = {
  role: UnitRole
  kind: UnitKind
  names: string | { SICHUAN: string; XINJIANG: string }
  also?: readonly UnitRole[]
  /** `false`: a local enterprise or office without a line above it. */
  line?: false
  parent?: UnitRole
}

const dept = (role: UnitRole, names: UnitRow['names'], also?: readonly UnitRole[]): UnitRow => ({ role, kind: 'GOV_DEPT', names, also })
const both = (SICHUAN: string, XINJIANG: string) => ({ SICHUAN, XINJIANG })

const SHARED: readonly UnitRow[] = [
  { role: 'GOV_SUPERVISION', kind: 'SUPERVISION_BODY', names: both('人民政府督查室', '政府督查室') },
  { role: 'ESTABLISHMENT_OFFICE', kind: 'ESTABLISHMENT_OFFICE', names: '委机构编制委员会办公室' },
  { role: 'DISCIPLINE', kind: 'DISCIPLINE_BODY', names: '纪委监委' },
  dept('DEVELOPMENT_REFORM', both('发展和改革局', '发展和改革委员会')),
  dept('EDUCATION', '教育局'),
  dept('PUBLIC_SECURITY', '公安局'),
  dept('CIVIL_AFFAIRS', '民政局'),
  { role: 'JUSTICE', kind: 'JUDICIAL_BUREAU', names: '司法局' },
  dept('HUMAN_RESOURCES', '人力资源和社会保障局'),
  dept('NATURAL_RESOURCES', '自然资源局'),
  dept('FORESTRY', both('林业局', '林业和草原局')),
  dept('URBAN_MGMT', both('城市管理行政执法局', '城市管理局')),
  dept('TRANSPORT', '交通运输局'),
  dept('WATER_RESOURCES', '水利局'),
  dept('AGRICULTURE', '农业农村局'),
  dept('HEALTH', both('卫生健康局', '卫生健康委员会')),
  dept('MEDICAL_INSURANCE', '医疗保障局'),
  dept('VETERANS', '退役军人事务局'),
  dept('EMERGENCY_MGMT', '应急管理局'),
  dept('MARKET', '市场监督管理局'),
  { role: 'DISABLED_FED', kind: 'MASS_ORG', names: '残疾人联合会' },
  { role: 'ETHNIC_AFFAIRS', kind: 'PARTY_BODY', names: '委统战部（民族宗教事务局）' },
  { role: 'TAX', kind: 'VERTICAL', names: '{name}税务局' },
  { role: 'WATER_CO', kind: 'UTILITY', names: '供水公司', line: false },
  { role: 'GAS_CO', kind: 'UTILITY', names: '燃气公司', line: false },
  { role: 'HEAT_CO', kind: 'UTILITY', names: both('供热服务中心', '热力公司'), line: false },
  { role: 'BUS_CO', kind: 'UTILITY', names: '公共交通公司', line: false },
]

export const COUNTY_UNITS: readonly UnitRow[] = [
  dept('GOV_OFFICE', '人民政府办公室'),
  dept('GOV_SERVICE', both('行政审批局', '政务服务和公共资源管理局')),
  { role: 'MASS_WORK', kind: 'PARTY_BODY', names: both('委群众工作局', '委信访局') },
  ...SHARED,
  { role: 'TRAFFIC_POLICE', kind: 'GOV_DEPT', names: '公安局交通警察大队', parent: 'PUBLIC_SECURITY' },
  dept('COMMERCE', both('经济商务和信息化局', '商务和工业信息化局'), ['INDUSTRY']),
  dept('FINANCE', '财政局', ['FINANCE_OFFICE']),
  dept('HOUSING', '住房和城乡建设局', ['CIVIL_DEFENCE', 'EXPROPRIATION']),
  dept('CULTURE_TOURISM', both('文化旅游和体育局', '文化体育广播电视和旅游局'), ['SPORTS', 'BROADCAST']),
  dept('ECO_ENV', both('广元市{stem}生态环境局', '喀什地区生态环境局{name}分局')),
  dept('FIRE', '消防救援大队'),
  { role: 'POWER', kind: 'VERTICAL', names: '国网{name}供电公司' },
  { role: 'TELECOM', kind: 'UTILITY', names: '中国电信{stem}分公司' },
]

export const PREFECTURE_UNITS: readonly UnitRow[] = [
  dept('GOV_OFFICE', both('人民政府办公室', '行政公署办公室')),
  dept('GOV_SERVICE', both('政务服务和公共资源交易中心', '政务服务和公共资源管理局')),
  { role: 'MASS_WORK', kind: 'PARTY_BODY', names: '委信访局' },
  ...SHARED,
  { role: 'TRAFFIC_POLICE', kind: 'GOV_DEPT', names: '公安局交通警察支队', parent: 'PUBLIC_SECURITY' },
  dept('COMMERCE', '商务局'),
  dept('INDUSTRY', both('经济和信息化局', '工业和信息化局')),
  dept('FINANCE', '财政局'),
  dept('FINANCE_OFFICE', both('金融工作局', '地方金融工作局')),
  dept('HOUSING', '住房和城乡建设局', ['EXPROPRIATION']),
  dept('CIVIL_DEFENCE', '国防动员办公室'),
  dept('CULTURE_TOURISM', both('文化广播电视和旅游局', '文化体育广播电视和旅游局'), ['BROADCAST']),
  dept('SPORTS', '体育局'),
  dept('ECO_ENV', '生态环境局'),
  dept('FIRE', '消防救援支队'),
  { role: 'HOUSING_FUND', kind: 'PUBLIC_INSTITUTION', names: '住房公积金管理中心' },
  { role: 'POST', kind: 'VERTICAL', names: '邮政管理局' },
  { role: 'POWER', kind: 'VERTICAL', names: '国网{stem}供电公司' },
  { role: 'HIGHWAY', kind: 'VERTICAL', names: both('公路事务中心', '公路管理局') },
  { role: 'EXPRESSWAY', kind: 'VERTICAL', names: '高速公路管理处' },
  { role: 'TELECOM', kind: 'UTILITY', names: '中国电信{stem}分公司' },
]

/** A zone's few bureaus hold many roles each; what it wasn't given goes to the district around it. */
export const ZONE_UNITS: readonly UnitRow[] = [
  dept('GOV_OFFICE', '党政办公室', ['ETHNIC_AFFAIRS']),
  { role: 'GOV_SUPERVISION', kind: 'SUPERVISION_BODY', names: '督查室' },
  dept('GOV_SERVICE', '行政审批局', ['MASS_WORK']),
  dept('DEVELOPMENT_REFORM', '经济发展局', ['COMMERCE', 'INDUSTRY']),
  dept('FINANCE', '财政金融局', ['FINANCE_OFFICE']),
  dept('HUMAN_RESOURCES', '人力资源和社会保障局'),
  dept('HOUSING', '住房和城乡建设局', ['CIVIL_DEFENCE', 'EXPROPRIATION', 'TRANSPORT', 'WATER_RESOURCES']),
  dept('URBAN_MGMT', '综合行政执法局'),
  dept('NATURAL_RESOURCES', '自然资源分局', ['FORESTRY']),
  dept('AGRICULTURE', '社会事业局', ['CULTURE_TOURISM', 'SPORTS', 'BROADCAST']),
  dept('PUBLIC_SECURITY', '公安分局'),
  { role: 'TRAFFIC_POLICE', kind: 'GOV_DEPT', names: '公安分局交通警察大队', parent: 'PUBLIC_SECURITY' },
  { role: 'JUSTICE', kind: 'JUDICIAL_BUREAU', names: '政法和司法办公室' },
  dept('ECO_ENV', '生态环境分局'),
  dept('EMERGENCY_MGMT', '应急管理局'),
  dept('MARKET', '市场监督管理分局'),
  dept('FIRE', '消防救援大队'),
  { role: 'TAX', kind: 'VERTICAL', names: '税务局' },
  { role: 'POWER', kind: 'VERTICAL', names: '供电服务中心' },
  { role: 'WATER_CO', kind: 'UTILITY', names: '供水服务站', line: false },
  { role: 'GAS_CO', kind: 'UTILITY', names: '燃气服务站', line: false },
  { role: 'HEAT_CO', kind: 'UTILITY', names: '供热服务站', line: false },
  { role: 'BUS_CO', kind: 'UTILITY', names: '公交服务站', line: false },
  { role: 'TELECOM', kind: 'UTILITY', names: '通信服务站' },
]
