/** What is asked for and decided: common to all requests, then returns and what follows from them. */
export const requestErrors = {
  'work-order.request-open': '已有待处理的申请（{no}）：请先等待处理结果，或撤回后重新提出。',
  'work-order.request-missing': '没有待处理的申请：请刷新查看最新进展。',
  'work-order.request-decided': '申请（{no}）已有处理结果：请刷新查看。',
  'work-order.four-eyes': '您参与过这份申请，不能再由您决定：请交另一位同事办理。',

  // returns
  'work-order.return-ground-missing': '请选择退单理由。',
  'work-order.late-return-ground-missing': '请选择退单理由：签收后只有现场查明地点、权属或职责不符的才能退单。',
  'work-order.return-basis-missing': '请引用依据，例如三定规定、权责清单、法规或权属材料的条目。',
  'work-order.return-basis-too-long': '依据请不超过 1000 字：只引用有关的条目。',
  'work-order.site-evidence-missing': '请写明现场证据，例如定位、照片说明、权属标识。',
  'work-order.site-evidence-too-long': '现场证据请不超过 1000 字，材料可作附件。',
  'work-order.suggestion-missing': '请写明应由谁承办：选择单位；不清楚外地单位的，选择其所属中心。',
  'work-order.suggestion-is-self': '建议的承办单位就是{unit}自己：请改选。',
  'work-order.suggestion-own-tenant': '{tenant}就是本中心：请选择具体的承办单位。',
  'work-order.designated-no-return': '这件已指定由{unit}主办，不得退单：请先办理，对指定有异议的再向上反映。',
  'work-order.returned-before': '{unit}对这件已提过退单（{no}），每个单位只能提一次：请办理。',
  'work-order.return-late': '已过退单时限（{due}），视为首办责任单位：请签收办理；到现场查明属地、权属不符的，由分管领导提出现场退单。',
  'work-order.return-pending': '退单申请还在等分管领导审签，不能签收：要办理的请先撤回申请。',
  'work-order.request-of-other-unit': '这份申请不是本单位提出的：请由提出单位撤回。',
  'work-order.request-not-yours': '申请由{name}提出：请由本人或单位领导撤回。',
  'work-order.questions-too-long': '要问诉求人的问题请不超过 1000 字。',

  // rulings as precedents
  'work-order.consulted-missing': '请写明所征求单位的意见。',
  'work-order.precedent-matter-missing': '没有诉求分类或事发县区，不能作为先例：请去掉“作为先例”。',
  'work-order.precedent-no-role': '{unit}没有登记职能，派单目录写不出来：请去掉“作为先例”，或请管理员补充单位信息。',
  'work-order.precedent-other-county': '{unit}不在{tenant}，不能作为{tenant}的先例：请去掉“作为先例”。',
  'precedent.not-found': '没有这条先例：请刷新列表。',
  'precedent.objected': '地市已对这次指定提出备案异议，不能作先例：请选不采用。',
  'precedent.decided': '这条先例已审核过：请刷新列表。',
  'work-order.precedent-role-shared': '同一职能还有其他单位，先例指不到{unit}：请去掉“作为先例”。',
} as const satisfies Record<string, string>
