import type { UnitKind } from './kinds.ts'

/** As people write them (rule 1.2). */
export const unitKindNames: Record<UnitKind, string> = {
  GOV_DEPT: '政府工作部门', PARTY_BODY: '党委部门', TOWNSHIP: '乡镇', SUBDISTRICT: '街道', COMMUNITY: '村（社区）', VERTICAL: '垂管单位', UTILITY: '公共服务企业',
  PUBLIC_INSTITUTION: '事业单位', SOE: '国有企业', MASS_ORG: '人民团体', ZONE_COMMITTEE: '园区管委会', SUPERVISION_BODY: '政府督查室', DISCIPLINE_BODY: '纪检监察机关',
  ORG_HR_BODY: '组织人事部门', ESTABLISHMENT_OFFICE: '编办', JUDICIAL_BUREAU: '司法局', EMERGENCY_LINE: '紧急热线', PEER_LINE: '其他热线',
}
