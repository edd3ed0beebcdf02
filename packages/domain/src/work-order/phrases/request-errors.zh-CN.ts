/** What is asked for and decided: common to all requests, then returns and what follows from them. */
export const requestErrors = {
  'work-order.request-open': '已有待处理的申请（{no}）：请先等待处理结果，或撤回后重新提出。',
  'work-order.request-missing': '没有待处理的申请：请刷新查看最新进展。',
  'work-order.request-decided': '申请（{no}）已有处理结果：请刷新查看。',
  'work-order.four-eyes': '您参与过这份申请，不能再由您决定：请交另一位同事办理。',
} as const satisfies Record<string, string>
