/** 权责矩阵：谁在哪些工单上可以做什么。 */
export const matrixCopy = {
  label: '权责矩阵', find: '岗位或动作', findHint: '岗位或动作，如 督办员、看来电号码', groups: '看哪些岗位', all: '全部', sum: '{{duties}} 个岗位，{{actions}} 个动作，许了 {{cells}} 格', people: '在岗人数', nothing: '没有对得上的岗位或动作', nothingHint: '换个名字再找，或看全部岗位。', clear: '看全部',
  legendSome: '只有其中一部分', legendEmpty: '空白即不许', legendKeys: '方向键走格', cellNone: '不许', cellSome: '{{reach}}的一部分', corner: '动作',
  who: '谁', whoSays: '担任“{{duty}}”的人', whoCount: '，本中心在岗 {{n}} 人', what: '做什么', on: '在哪些工单上', rule: '规则 {{rule}}', bans: '压着的禁令', notes: '还要知道', failed: '在岗人数没取到',
} as const
