import { useCallback, useState } from 'react'
import { Button } from '../src/button.tsx'
import { Clock, type ClockLevel } from '../src/clock.tsx'
import { DeskHead } from '../src/desk-head.tsx'
import { Empty, Failed } from '../src/faces.tsx'
import { FilterBar } from '../src/filter-bar.tsx'
import { GroupedCode } from '../src/grouped-code.tsx'
import { Kbd } from '../src/kbd.tsx'
import { SectionTitle } from '../src/section-title.tsx'
import { Panel, Split } from '../src/split.tsx'
import { SuggestionRow } from '../src/suggestion-row.tsx'
import { Tag } from '../src/tag.tsx'
import { VirtualTable, type Column } from '../src/virtual-table.tsx'

type Row = { no: string; title: string; place: string; kind: string; level: ClockLevel; share: number; left: string }
const titles = ['《额尔古纳河右岸》十册，读书会今晚要用', '包裹破损，封面压痕', '想找绝版的维吾尔语童话', '发票抬头写错', '预订的挂历没有到']
const make = (from: number): Row[] =>
  Array.from({ length: 50 }, (_, i) => {
    const at = from + i
    const level: ClockLevel = at === 0 ? 'late' : at === 1 ? 'red' : at < 4 ? 'warn' : at === 7 ? 'paused' : 'plain'
    return { no: String(at).padStart(5, '0'), title: titles[at % 5] ?? '', place: ['城东', '城西街道', '叶尔羌'][at % 3] ?? '', kind: ['订购', '退换', '咨询'][at % 3] ?? '', level, share: level === 'red' ? 0.12 : level === 'warn' ? 0.4 : Math.min(1, 0.55 + at * 0.04), left: level === 'late' ? '超 6 分' : level === 'paused' ? '等读者' : `剩 ${2 + at} 时 ${(at * 7) % 60} 分` }
  })
const columns: Column<Row>[] = [
  { key: 'no', title: '单号', width: 142, render: (row) => <GroupedCode parts={[{ text: '260304' }, { text: '-0-', pale: true }, { text: row.no }]} /> },
  { key: 'title', title: '说什么', render: (row) => row.title },
  { key: 'place', title: '哪里', width: 96, render: (row) => row.place },
  { key: 'kind', title: '类型', width: 60, render: (row) => row.kind },
  { key: 'left', title: '时限', width: 176, render: (row) => <Clock level={row.level} share={row.share} label={row.left} title="3月5日 12:09 前" /> },
]
const rowKey = (row: Row) => row.no
const face = new URLSearchParams(location.search).get('face')

export function ListDesk() {
  const [rows, setRows] = useState(() => (face ? [] : make(0)))
  const [selected, setSelected] = useState('00002')
  const [sort, setSort] = useState<readonly string[]>(['soon'])
  const [tab, setTab] = useState('wait')
  const [choice, setChoice] = useState(1)
  const more = useCallback(() => setRows((before) => [...before, ...make(before.length)]), [])
  return (
    <>
      <DeskHead
        title="订单"
        tabs={[{ key: 'wait', label: '待发', count: 12 }, { key: 'back', label: '退回', count: 2 }, { key: 'in', label: '转入', count: 1 }]}
        tab={tab}
        onTab={setTab}
        meta="今日已发 31 · 采纳建议 27 · 中位 38 秒"
        end={<Button size="s" look="plain">存为视图</Button>}
      />
      <Split tracks="minmax(0, 1fr) 468px" onPhone={0}>
        <Panel label="订单">
          <FilterBar
            label="筛选"
            filters={[
              { key: 'sort', label: '排序', options: [{ value: 'soon', label: '最急在前' }, { value: 'new', label: '新的在前' }], value: sort, steady: true },
              { key: 'kind', label: '类型', options: [{ value: 'a', label: '订购' }, { value: 'b', label: '退换' }], value: [], multiple: true },
            ]}
            onChange={(_, value) => setSort(value)}
            end="J K 上下 · X 选中"
          />
          <VirtualTable
            label="订单"
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            selectedKey={selected}
            onSelect={(row) => setSelected(row.no)}
            hasMore
            onEndReached={face ? undefined : more}
            loading={face === 'loading'}
            empty={<Empty title="没有待发的订单" hint="新订单来了会自己出现在这里。" action={<Button>看已发</Button>} />}
            failed={face === 'failed' ? <Failed title="订单没取到" hint="服务没有回应。已填的都在，网络好了会自己再取。" retry={() => undefined} /> : undefined}
          />
        </Panel>
        <Panel as="aside" label="一单" keys={<><span className="ui-muted">送达 <b style={{ color: 'var(--ink)' }}>3月13日 19:30 止</b></span><span className="ui-end"><Button look="primary" keys="Enter">由仓库发，城东店协助</Button></span></>}>
          <div className="ui-pad ui-stack" style={{ gap: 8 }}>
            <div className="ui-row">
              <GroupedCode copy parts={[{ text: '653125-', pale: true }, { text: '260303' }, { text: '-0-', pale: true }, { text: '00211' }]} />
              <Tag>订购</Tag>
              <Tag>一般</Tag>
              <span className="ui-hint ui-end">昨日 18:50 来电</span>
            </div>
            <h2 style={{ fontSize: 16 }}>读书会今晚要十册</h2>
            <p className="ui-said">十册，同一版次，送到文化馆二楼。上回少了一册，这回请点清。</p>
            <dl className="ui-facts"><dt>想要</dt><dd>今晚七点前送到</dd><dt>地点</dt><dd>城东街道 · 文化馆</dd></dl>
            <div className="ui-row"><Tag tone="dashed">疑似同单 2</Tag><span className="ui-muted ui-clip">3月2日 两单，同一读书会</span><span className="ui-end"><Button look="link" keys="m">比对</Button></span></div>
          </div>
          <div className="ui-part" style={{ borderBlockStart: '1px solid var(--line)', paddingBlockEnd: 6 }}>
            <SectionTitle note="就近 · 库存够" end={<Button look="link" size="s">完整依据</Button>}>由谁发</SectionTitle>
          </div>
          <div className="ui-scroll" role="listbox" aria-label="由谁发">
            {[
              { title: '中心仓库', tag: <Tag tone="strong">有货</Tag>, share: 0.94, sub: '在手 23 · 退回率 3% · 按期 98%' },
              { title: '城东店', tag: <Tag>建议协助</Tag>, share: 0.04, sub: '库存 4 册 · 在手 31' },
              { title: '城西店', tag: <Tag>最近</Tag>, share: 0.02, sub: '没有这一版' },
            ].map((one, at) => (
              <SuggestionRow key={one.title} digit={at + 1} {...one} selected={choice === at + 1} onSelect={() => setChoice(at + 1)} reasons={['同一版次只有中心仓库满十册（库存 2026-03-04）', '近 90 日同类 41 单，38 单由其发出', '同一读书会的 2 单也在该处']} />
            ))}
            <div className="ui-suggestion"><Kbd keys="0" /><span className="ui-muted">别的店（拼音首字母）</span></div>
          </div>
        </Panel>
      </Split>
    </>
  )
}
