/** What merging, filing and transferring refuse, and what to do about it. */
export const mergeErrors = {
  // merging
  'work-order.merge-target-missing': '没有找到要并入的工单，或它不在本中心：请核对单号。',
  'work-order.merge-reason-missing': '请写明为什么是同一事项。',
  'work-order.merge-reason-too-long': '并单理由请不超过 500 字。',
  'work-order.merge-itself': '不能并入它自己：请选择另一件工单。',
  'work-order.merge-other-tenant': '{no} 不归本中心，跨地区不能并单：需要一并办理的请转办或上报。',
  'work-order.merge-target-merged': '{no} 已并入别的工单：请直接并入它的主单。',
  'work-order.merge-target-closed': '{no} 已是“{status}”，不能再并入：请另行办理。',
  'work-order.merge-parent': '这件已并入了 {n} 件，是主单：请反过来把另一件并入这件，或先逐件拆出。',
  'work-order.unmerge-reason-missing': '请写明为什么拆单。',
  'work-order.unmerge-reason-too-long': '拆单理由请不超过 500 字。',
  'work-order.unmerge-parent-closed': '主单 {no} 已办结，不能再拆出：诉求人仍有问题的，请作为新件登记。',
  'work-order.merged-unanswered': '主单还没有答复：答复后再回访并入的诉求人。',
  'work-order.merged-evaluated': '这位诉求人已经回访评价过，或不需要回访：不用再操作。',
  'work-order.merge-target-leaving': '{no} 正转办给别的中心：等对方答复或撤回转办后再并。',
  'work-order.merged-stay': '已有 {n} 件并入这件，它们的诉求人由本中心答复：请先拆出再转出。',
  // filing
  'work-order.filing-kind-missing': '请选择备案事项。',
  'work-order.filing-subject-missing': '请写明备案的内容。',
  'work-order.filing-subject-too-long': '备案内容请不超过 200 字，详情见工单。',
  'work-order.filing-not-needed': '这是地市本级的工单，不需要备案。',
  'work-order.filing-missing': '这件工单没有这条备案：请刷新后重试。',
  'work-order.filing-objected': '{by}已提出异议：不用重复提出。',
  'work-order.objection-missing': '请写明异议和要求重做的内容。',
  'work-order.objection-too-long': '异议请不超过 1000 字。',
  'work-order.objection-late': '异议期已于 {until} 截止：确需纠正的，请督办。',
} as const
