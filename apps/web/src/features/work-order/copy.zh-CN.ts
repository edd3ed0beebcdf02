/** What the order's page and the forms of its verbs say. `{{name}}` is filled in. */
export const orderCopy = {
  stale: '这张工单刚被别人改过', 'stale.hint': '写的都还在。看过新的情况再交一次。', 'stale.reload': '看新的情况',
  'caller': '诉求人', 'caller.hidden': '诉求人信息保密', 'caller.contact': '另留电话 {{phone}}', 'gender.F': '女', 'gender.M': '男',
  reveal: '查看须事由', 'reveal.purpose': '查看事由', 'reveal.hint': '会记下谁、什么时候、为什么看过', 'reveal.show': '查看', 'reveal.back': '不看了',
} as const
