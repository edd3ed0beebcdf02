/** What the right side of a desk says about the chosen order. `{{name}}` is filled in. */
export const sideCopy = {
  'loading': '正在打开工单',
  'failed': '工单没打开',
  'demand': '想要',
  'place': '地点',
  'category': '分类',
  'no-place': '没说清',
  'open': '看全部经过',
  'came': '{{at}} {{channel}}',
  'alike': '疑似同事 {{n}}',
  'alike.compare': '比对',
  'alike.fold': '收起',
  'number.none': '未编号',
  'pick.unit': '展开选单位',
  'pick.closed': '已停用',
} as const
