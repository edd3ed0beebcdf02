/** 批量：选了多件，一起做一件事。 */
export const batchCopy = {
  bar: '批量操作', picked: '已选 {{n}} 件', most: '一次最多 {{n}} 件，先做前面的', none: '你的岗位没有能一起做的事',
  title: '{{verb}} {{n}} 件', back: '回到列表', list: '逐件情况',
  asking: '正在看哪些能做', failed: '没看成哪些能做', can: '能做 {{n}} 件', 'can-not': '{{n}} 件不能，原因写在下面', nothing: '选中的都不能{{verb}}',
  send: '{{verb}} {{n}} 件', same: '同一内容用于每一件', done: '{{verb}}成了 {{n}} 件', 'done-not': '{{n}} 件没成', retry: '重试失败的', close: '完成', again: '再看一遍哪些能做',
  'row.ok': '能做', 'row.done': '成了', 'row.running': '正在办', gone: '已经不在你能看到的范围', unit: '派给', 'gap.unit': '选单位', 'manual': '批量派单不套用各件的目录，写明依据',
} as const
