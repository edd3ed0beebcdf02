export const REFUSAL_CODES = ['NA01', 'NA02', 'NA03', 'NA04', 'NA05', 'NA06', 'NA07', 'NA08', 'NA09', 'NA10', 'NA11', 'NA12', 'NA99'] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export type Refusal = {
  name: string
  /** Read out to the caller; the agent may word it for the case. */
  basis: string
  /** Where to turn instead; empty where the agent has to say it himself. */
  guidance: string
  /** A second pair of eyes inside the shift. */
  needsShiftLead: boolean
}

/** Rule 3.2: why a matter isn't accepted, on which basis, and where it belongs. */
export const REFUSALS: Record<RefusalCode, Refusal> = {
  NA01: { name: '危及生命财产的紧急事项', basis: '国办发〔2022〕12号：12345热线与110等紧急热线分工', guidance: '一键转接110、119、120、122，不作不予受理', needsShiftLead: false },
  NA02: { name: '应当或已经进入诉讼、仲裁、行政复议', basis: '民事诉讼法、行政诉讼法、仲裁法、劳动争议调解仲裁法、行政复议法', guidance: '向法院（12368）、仲裁机构或司法行政部门（12348）提出', needsShiftLead: false },
  NA03: { name: '纪检监察事项', basis: '监察法、纪检监察机关处理检举控告工作规则', guidance: '拨打12388', needsShiftLead: false },
  NA04: { name: '信访已受理、正在办理或已办结', basis: '信访工作条例', guidance: '向信访局查询，可凭信访编号查询进度', needsShiftLead: false },
  NA05: { name: '政府信息公开申请', basis: '政府信息公开条例', guidance: '向该机关的政府信息公开工作机构提出申请', needsShiftLead: false },
  NA06: { name: '涉及国家秘密、工作秘密、商业秘密、个人隐私', basis: '保守国家秘密法、个人信息保护法、民法典', guidance: '', needsShiftLead: false },
  NA07: { name: '违反法律或公序良俗', basis: '民法典、治安管理处罚法', guidance: '', needsShiftLead: false },
  NA08: { name: '党委、人大、政协、法院、检察院、军队、武警职权范围', basis: '国家机关职权分工', guidance: '向该机关的热线或信访渠道反映', needsShiftLead: false },
  NA09: { name: '同一诉求人同一事项正在办理，或已依法办结且没有新事实、新理由', basis: '同一事项不重复受理', guidance: '告知原工单编号，可查询进度或补充材料', needsShiftLead: true },
  NA10: { name: '两次提示后仍无具体内容，或恶作剧、广告', basis: '诉求须有具体内容', guidance: '', needsShiftLead: true },
  NA11: { name: '不属于本行政区域', basis: '属地原则', guidance: '拨打当地区号加12345，可协助转接', needsShiftLead: false },
  NA12: { name: '不涉及行政职责的民事纠纷', basis: '民法典', guidance: '通过人民调解、法律咨询（12348）或诉讼解决', needsShiftLead: true },
  NA99: { name: '其他', basis: '', guidance: '', needsShiftLead: true },
}
