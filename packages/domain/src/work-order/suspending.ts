/** Rule 4.2 T23: what a clock may stand still for. */
export const SUSPENSION_GROUNDS = ['COURT_OR_TEST', 'FORCE_MAJEURE', 'SEASONAL', 'CALLER_ASKED', 'UPPER_POLICY'] as const
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number]
export const suspensionNames: Record<SuspensionGround, string> = {
  COURT_OR_TEST: '等待诉讼、鉴定或检测结果', FORCE_MAJEURE: '不可抗力', SEASONAL: '受季节限制的工程', CALLER_ASKED: '诉求人要求暂缓', UPPER_POLICY: '等待上级政策',
}
