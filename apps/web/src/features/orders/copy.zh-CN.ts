/** 工单：本级全部，和参与的。 */
export const ordersCopy = {
  title: '工单', 'tab.all': '全部', 'tab.shared': '参与', 'tab.filing': '备案', 'tab.custody': '持有时长', listLabel: '工单列表', together: '批量操作', search: '搜工单', searchHint: '标题里的字、工单号前几位、来电号码或尾号', filters: '筛选', status: '状态', type: '类型', urgency: '紧急', area: '地方', owner: '归属',
  'col.no': '工单号', 'col.title': '标题', 'col.status': '状态', 'col.type': '类型', 'col.category': '分类', 'col.place': '地点', 'col.owner': '归属', 'col.holder': '现在谁手里', 'col.due': '时限', 'col.created': '受理',
  'empty.all': '还没有工单', 'emptyHint.all': '登记、转来或报到这里的工单，会列在这里。', 'empty.shared': '没有参与的工单', 'emptyHint.shared': '转办出去、协办或参与协调的外地工单会在这里。', emptyFiltered: '没有对得上的工单', emptyFilteredHint: '放宽一项筛选试试。', emptySearch: '没有搜到“{{text}}”', emptySearchHint: '可以搜工单号（至少到日期，如 261120）、来电的完整号码，或号码的后 4 位。举报和保密的工单只有经手的岗位能按号码搜到。', clearSearch: '不搜了', clearFilters: '清掉筛选', failed: '工单没取到', keys: 'J K 上下 · Enter 打开', 'keys.pick': 'J K 上下 · X 选中 · Enter 打开', newest: '新的在前',
} as const
