/** Rule 1.2: who can be a handling unit. */
export const UNIT_KINDS = [
  'GOV_DEPT', 'PARTY_BODY', 'TOWNSHIP', 'SUBDISTRICT', 'COMMUNITY', 'VERTICAL', 'UTILITY', 'PUBLIC_INSTITUTION', 'SOE', 'MASS_ORG',
  'ZONE_COMMITTEE', 'SUPERVISION_BODY', 'DISCIPLINE_BODY', 'ORG_HR_BODY', 'ESTABLISHMENT_OFFICE', 'JUDICIAL_BUREAU', 'EMERGENCY_LINE',
  'PEER_LINE',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Link targets and read-only bodies: they receive pushes, never an order (rule 1.2). */
export const NOT_HANDLING_KINDS: readonly UnitKind[] = ['EMERGENCY_LINE', 'PEER_LINE', 'DISCIPLINE_BODY', 'ORG_HR_BODY']

/** Below the county: they lead or co-handle only where the catalogue says so (R2). */
export const GRASSROOTS_KINDS: readonly UnitKind[] = ['TOWNSHIP', 'SUBDISTRICT', 'COMMUNITY']

/** Serve the public for a fee; a complaint about one goes to the authority of its industry (R5). */
export const ENTERPRISE_KINDS: readonly UnitKind[] = ['UTILITY', 'SOE', 'PUBLIC_INSTITUTION']

/** What a unit is there for. Catalogue rules name a role, never a unit, so one catalogue serves every county (rule 6.2). */
export const UNIT_ROLES = {
  GOV_OFFICE: '政府办公室',
  GOV_SUPERVISION: '政府督查',
  GOV_SERVICE: '政务服务（行政审批）',
  MASS_WORK: '群众工作（信访）',
  ESTABLISHMENT_OFFICE: '机构编制',
  DISCIPLINE: '纪检监察',
  DEVELOPMENT_REFORM: '发展改革',
  COMMERCE: '商务',
  INDUSTRY: '工业和信息化',
  EDUCATION: '教育',
  ETHNIC_AFFAIRS: '民族宗教',
  PUBLIC_SECURITY: '公安',
  TRAFFIC_POLICE: '公安交警',
  CIVIL_AFFAIRS: '民政',
  JUSTICE: '司法行政',
  FINANCE: '财政',
  FINANCE_OFFICE: '地方金融',
  HUMAN_RESOURCES: '人力资源和社会保障',
  NATURAL_RESOURCES: '自然资源',
  FORESTRY: '林业草原',
  ECO_ENV: '生态环境',
  HOUSING: '住房和城乡建设',
  CIVIL_DEFENCE: '人民防空',
  EXPROPRIATION: '房屋征收',
  URBAN_MGMT: '城市管理',
  TRANSPORT: '交通运输',
  WATER_RESOURCES: '水利',
  AGRICULTURE: '农业农村',
  CULTURE_TOURISM: '文化和旅游',
  SPORTS: '体育',
  BROADCAST: '广播电视',
  HEALTH: '卫生健康',
  MEDICAL_INSURANCE: '医疗保障',
  VETERANS: '退役军人事务',
  EMERGENCY_MGMT: '应急管理',
  FIRE: '消防救援',
  MARKET: '市场监督管理',
  DISABLED_FED: '残疾人联合会',
  HOUSING_FUND: '住房公积金',
  TAX: '税务',
  POST: '邮政管理',
  HIGHWAY: '公路养护',
  EXPRESSWAY: '高速公路',
  POWER: '供电',
  WATER_CO: '供水',
  GAS_CO: '供气',
  HEAT_CO: '供热',
  BUS_CO: '公共交通企业',
  TELECOM: '通信',
  TOWNSHIP: '乡镇（街道）',
} as const satisfies Record<string, string>
export type UnitRole = keyof typeof UNIT_ROLES
