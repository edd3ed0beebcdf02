import type { SlaPolicy } from '@hotline/domain/deadline/limit.ts'
import { limitText } from '@hotline/domain/deadline/phrases.zh-CN.ts'
import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { runningLimit } from '@hotline/domain/work-order/order-limit.ts'
import { channelNames, requestTypeNames, resolutionNames, routingBasisNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import type { CustodyTotal } from '@hotline/domain/work-order/custody-times.ts'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { OrderDto } from '../present.ts'
import type { History } from '../timeline.ts'
import { actsOf } from './acts.ts'
import { piecesOf } from './pieces.ts'
import { heldText, minuteText, shortText } from './times.ts'

export type Sheet = {
  order: OrderDto
  history: History
  /** Who had it how long, on both clocks. */
  held: readonly CustodyTotal[]
  policy: SlaPolicy | null
  /** Who prints it, when and what for: it stands at the foot of every page, and who and when faintly across it. */
  printed: { by: string; account: string; at: Date; purpose: string }
  /** Where the code on the sheet leads: the order's own page, nothing personal. */
  link: string
}

const LABEL = 62
const OUTER = 1.5
const HAIR = 0.5
/** A thick frame around the whole form. Where one part follows another each draws its share of the edge: a head that is repeated on the next page has its upper line there too. */
const lines = ({ follows, last }: { follows?: boolean; last?: boolean }) => ({
  hLineWidth: (row: number, node: { table: { body: unknown[] } }) => (row === 0 ? (follows ? OUTER - HAIR : OUTER) : row === node.table.body.length && last ? OUTER : HAIR),
  vLineWidth: (column: number, node: { table: { widths?: unknown } }) => (column === 0 || (Array.isArray(node.table.widths) && column === node.table.widths.length) ? OUTER : HAIR),
  paddingLeft: () => 6, paddingRight: () => 6, paddingTop: () => 3, paddingBottom: () => 3,
})
const th = (text: string): TableCell => ({ text, alignment: 'center', fontSize: 9 })
const wide = (label: string, text: string): TableCell[] => [th(label), { text: text || '—', colSpan: 5 }, {}, {}, {}, {}]

/** 工单处理单 on A4: the matter, the whole course, and room to sign. The printed sheet is this file, so paper and PDF can't differ. */
export function orderSheet(sheet: Sheet): TDocumentDefinitions {
  const { order, printed } = sheet
  const no = order.orderNo ? printedNo(order.orderNo) : '未编号'
  return {
    info: { title: `工单处理单 ${no}` },
    pageSize: 'A4', pageMargins: [42, 36, 42, 56], defaultStyle: { fontSize: 9.5, lineHeight: 1.15 },
    watermark: { text: `${printed.by} ${printed.account.slice(-4)} ${minuteText(printed.at)}`, fontSize: 30, angle: -35, color: '#000000', opacity: 0.06, bold: false },
    content: [head(sheet, no), matter(sheet), held(sheet), course(sheet), signatures(order)],
    footer: (page, pages) => ({
      margin: [42, 14, 42, 0], fontSize: 8.5,
      columns: [{ text: no, width: 'auto' }, { text: `${printed.by}　${minuteText(printed.at)} 打印，用于${printed.purpose}`, alignment: 'center', width: '*' }, { text: `第 ${page} 页，共 ${pages} 页`, width: 'auto' }],
    }),
  }
}

const head = ({ order, link }: Sheet, no: string): Content => ({
  margin: [0, 0, 0, 8],
  columns: [
    { width: '*', stack: [{ text: '工单处理单', fontSize: 18, bold: true, characterSpacing: 2 }, { text: `${order.ownerName}12345政务服务便民热线中心　${no}`, fontSize: 10 }, { text: `${statusNames[order.status]}　${callerNote(order)}` }] },
    { width: 62, stack: [{ qr: link, fit: 56, alignment: 'center' }, { text: '扫码看最新', fontSize: 8, alignment: 'center' }] },
  ],
})

const callerNote = ({ caller }: OrderDto): string => (caller.view === 'HIDDEN' ? '诉求人信息不显示' : '诉求人信息已遮盖')

function matter({ order, history, policy }: Sheet): Content {
  const limit = policy && runningLimit(order, policy)
  const co = history.assignments.filter((part) => part.role === 'CO' && part.status !== 'CANCELLED').map((part) => part.unitName)
  const caller = order.caller.view === 'HIDDEN' ? '—' : (order.caller.name ?? '未留姓名')
  return {
    table: {
      widths: [LABEL, '*', LABEL, '*', LABEL, '*'],
      body: [
        [th('受理时间'), minuteText(order.acceptedAt), th('受理渠道'), channelNames[order.channel], th('受理人'), history.events[0]?.actorName ?? '—'],
        [th('诉求类型'), order.requestType ? requestTypeNames[order.requestType] : '—', th('紧急程度'), urgencyNames[order.urgency], th('诉求分类'), order.categoryPath ?? '—'],
        [th('诉求人'), caller, th('联系电话'), order.caller.view === 'HIDDEN' ? '—' : (order.caller.phone ?? '—'), th('保密 / 回访'), `${order.isConfidential ? '保密' : '不保密'}，${order.callbackConsent ? '愿意回访' : '不回访'}`],
        [th('标题'), { text: order.title || '—', bold: true, colSpan: 3 }, {}, {}, th('地点'), [order.areaName, order.address].filter(Boolean).join(' ') || '—'],
        wide('内容', order.content),
        wide('想要', order.demand),
        [th('主办单位'), order.leadUnitName ?? '—', th('协办单位'), co.join('、') || '—', th('派单依据'), order.routingBasis ? routingBasisNames[order.routingBasis] : '—'],
        [th('办理时限'), limit ? limitText(limit) : '—', th('诉求人到期'), order.dueAt ? shortText(order.dueAt, order.acceptedAt) : '—', th('主办到期'), order.holderDueAt ? shortText(order.holderDueAt, order.acceptedAt) : '—'],
        ...(order.statutoryLimit ? [wide('法定期限', `${limitText(order.statutoryLimit.limit)}。${order.statutoryLimit.clause}`)] : []),
        ...(order.replyText ? [wide('单位答复', `${order.resolution ? `${resolutionNames[order.resolution]}。` : ''}${order.replyText}`)] : []),
      ],
    },
    layout: lines({}),
  }
}

const held = ({ held }: Sheet): Content => ({
  table: { widths: [LABEL, '*'], body: [[th('经手时长'), held.map(heldText).join('；') || '—']] },
  layout: lines({ follows: true }), fontSize: 9,
})

function course({ order, history }: Sheet): Content {
  const acts = actsOf(history, order.replyText)
  return {
    table: {
      headerRows: 1, dontBreakRows: true, widths: [62, 56, 128, '*'],
      body: [[th('时间'), th('事项'), th('办理人 → 对方'), th('内容')], ...acts.flatMap(({ at, act, who, words }) => piecesOf(words).map((piece, nth): TableCell[] => (nth ? ['', '（接上）', '', piece] : [shortText(at, order.acceptedAt), act, who, piece])))],
    },
    layout: lines({ follows: true }), fontSize: 9,
  }
}

function signatures(order: OrderDto): Content {
  const room = (line: string): TableCell => ({ stack: [{ text: ' ', fontSize: 26 }, { text: `${line}　　　　年　　月　　日`, fontSize: 8.5, alignment: 'right' }] })
  return {
    unbreakable: true,
    table: { widths: [LABEL, '*', LABEL, '*'], body: [[th('延期审批'), room('签名'), th('单位答复'), room(order.replyText ? '分管领导' : '未答复，分管领导')], [th('中心审核'), room('签名'), th('回访评价'), room('回访员')]] },
    layout: lines({ follows: true, last: true }),
  }
}
