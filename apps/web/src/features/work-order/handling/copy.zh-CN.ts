/** What handler, reviewer and callback agent read alike: notes, photos, and whether words are kept. */
export const handlingCopy = {
  records: '办理记录', 'kind.CONTACT': '联系', 'kind.SITE_VISIT': '到场', 'kind.PROGRESS': '进展', 'kind.STATEMENT': '主要负责人说明',
  'mode.PHONE': '电话', 'mode.SMS': '短信', 'mode.VISIT': '上门', 'mode.ONLINE': '网上', 'reached.yes': '联系上了', 'reached.no': '没联系上',
  'check.D01': '逐项答全', 'check.D02': '联系过诉求人', 'check.D03': '有事实', 'check.D04': '拒办依据', 'check.D05': '时间表', 'check.D06': '现场照片', 'check.D07': '不露身份', 'check.D08': '科室电话', 'check.D09': '不是套话', 'check.D10': '领导审批', 'check.D11': '已办成', 'check.D12': '问过满意',
  files: '照片和材料', addFile: '拍照或选文件', addFileShort: '拍照', uploading: '正在传 {{name}}', fileFailed: '{{name}} 没传上：{{why}}', noFiles: '还没有照片', openFile: '打开 {{name}}',
  autoSaved: '{{time}} 已保存', saving: '正在保存', notSaved: '网络断了，字都在本机，通了再存',
} as const
