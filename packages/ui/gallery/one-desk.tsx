import { useState } from 'react'
import { ActFold, ActRow } from '../src/act-row.tsx'
import { Button } from '../src/button.tsx'
import { Clock } from '../src/clock.tsx'
import { DecisionBand } from '../src/decision-band.tsx'
import { DeskHead } from '../src/desk-head.tsx'
import { ToggleChip } from '../src/filter-bar.tsx'
import { GroupedCode } from '../src/grouped-code.tsx'
import { Lanes } from '../src/lanes.tsx'
import { PersonChip } from '../src/person-chip.tsx'
import { SectionTitle } from '../src/section-title.tsx'
import { Panel, Split } from '../src/split.tsx'
import { Tag } from '../src/tag.tsx'
import { ThreeFacts } from '../src/three-facts.tsx'
import { useUndo } from '../src/undo.tsx'

const hour = 3_600_000
const t = (day: number, clock = '00:00') => Date.parse(`2026-02-${String(day).padStart(2, '0')}T${clock}:00+08:00`)
const at = (days: number, clock: string) => t(26) + days * 24 * hour + (Date.parse(`1970-01-01T${clock}:00Z`))
const off = [3, 9, 10]
const names = ['2月26 四', '27 五', '28 六 班', '休', '3月2 一', '3 二', '4 三 今天', '5 四', '6 五', '休', '休', '9 一', '10 二', '11 三']
const days = names.map((label, i) => ({ label, off: off.includes(i) || label === '休', today: i === 6, from: at(i, '00:00'), to: at(i + 1, '00:00') }))
const open = days.flatMap((day, i) => (day.off ? [] : [{ from: at(i, '10:00'), to: at(i, '14:00') }, { from: at(i, '15:30'), to: at(i, '19:30') }]))
const now = at(6, '11:20')
const acts = [
  ['ask', '今天 10:26', '申请延期', '仓库 玉山江', '总店', '4 工作日。书在途中，附物流单。'],
  ['warn', '今天 10:00', '提醒', '系统', '仓库 王芳', '剩 2 工作日'],
  ['call3', '3月3日 17:35', '联系', '仓库 王芳', '读者', '说明下周三前到；她同意，先借两册。'],
  ['view', '3月3日 16:10', '意见', '城东店', '仓库', '店里还有四册旧版，可先用。'],
  ['urge', '3月3日 09:41', '催', '读者', '仓库', '几时到？'],
] as const

export function OneDesk() {
  const [active, setActive] = useState<string>()
  const [flow, setFlow] = useState(true)
  const undo = useUndo()
  return (
    <>
      <DeskHead
        start={<GroupedCode copy parts={[{ text: '653125-', pale: true }, { text: '260226' }, { text: '-0-', pale: true }, { text: '00098' }]} />}
        title="读书会十册，路上破损两册"
        end={<><PersonChip name="王芳" note="正在写答复" quiet /><Button size="s" look="plain">关注</Button><Button size="s" look="plain">打印</Button></>}
      >
        <Tag>退换</Tag><Tag>一般</Tag><Tag>办理中</Tag>
      </DeskHead>
      <ThreeFacts
        label="三件事"
        facts={[
          { key: 'who', label: '在谁手里', value: <><b>中心仓库</b> <Tag tone="strong">主办</Tag></>, note: '王芳经办 · 已 3 工作日', width: '276px' },
          { key: 'all', label: '读者的时限 · 不重置', value: <Clock level="warn" share={0.37} width={104} size="l" label="剩 1 工作日 6 时" />, note: <><b>3月5日 周四 19:30</b> 到期 · 今天 10:00 提醒</>, width: '300px' },
          { key: 'own', label: '仓库的时限', value: <Clock level="plain" share={0.57} width={104} size="l" label="剩 2 工作日 6 时" />, note: <><b>3月6日 周五 19:30</b> 到期</>, width: '300px' },
          { key: 'with', label: '协助', value: <b>城东店</b>, note: '意见已交 3月3日 16:10' },
        ]}
      />
      <DecisionBand
        title="仓库申请延期 4 工作日，到 3月11日 周三 19:30"
        text="出版社 3月6日 发货，9日到库，11日送达；其间先借旧版四册。"
        checks={[{ label: '提前 1 工作日以上', met: true }, { label: '第 1 次，最多 2 次', met: true }, { label: '附物流单', met: true }, { label: '还没告知读者', met: false }]}
        acts={<><Button look="primary" keys="y" onPress={() => undo({ label: '已同意延期', commit: () => undefined })}>同意延期</Button><Button keys="n">不同意</Button><Button keys="u" off="今天已催过，明天 10:00 起可再催">催办</Button></>}
      />
      <Split tracks="372px minmax(0, 1fr)">
        <Panel>
          <div className="ui-pad ui-stack">
            <SectionTitle note="2月26日 18:46 来电">说了什么</SectionTitle>
            <p className="ui-said">十册到了八册，两册书脊开裂。读书会六号晚上就要用，上回也是这样，请你们派人看看包装。</p>
          </div>
        </Panel>
        <Panel>
          <div className="ui-pad" style={{ paddingBlockEnd: 10 }}>
            <SectionTitle note="至今 4 工作日 2 时 · 条长是各家手里的工作时间">经过</SectionTitle>
            <Lanes
              label="经过"
              days={days}
              open={open}
              now={now}
              activeId={active}
              onHover={setActive}
              lanes={[
                { key: 'r', name: '读者', held: [{ from: at(1, '10:09'), to: now, tone: 'wait' }, { from: now, to: at(7, '19:30'), tone: 'warn' }, { from: at(7, '19:30'), to: at(13, '19:29'), tone: 'asked' }], marks: [{ id: 'call', at: at(0, '18:46'), label: '来电' }, { id: 'urge', at: at(5, '09:41'), label: '催' }], due: { at: at(7, '19:30'), label: '3月5日到期', tone: 'warn' } },
                { key: 'z', name: '总店', note: '3.8 时', held: [{ from: at(0, '18:52'), to: at(1, '10:09') }, { from: at(1, '17:20'), to: at(2, '10:51') }], marks: [{ id: 'reg', at: at(0, '18:52'), label: '登记' }, { id: 'send', at: at(1, '10:09'), label: '派出' }, { id: 'back', at: at(2, '10:38'), label: '改派' }, { id: 'ask', at: at(6, '10:26'), label: '延期待批' }] },
                { key: 'c', name: '城东店', note: '5.7 时', held: [{ from: at(1, '10:09'), to: at(1, '17:20') }, { from: at(2, '10:51'), to: at(5, '16:10'), tone: 'shared' }], marks: [{ id: 'ret', at: at(1, '17:20'), label: '退回' }, { id: 'view', at: at(5, '16:10'), label: '意见' }] },
                { key: 'w', name: '中心仓库', note: '3 日', current: true, held: [{ from: at(2, '10:51'), to: now, tone: 'now' }, { from: now, to: at(8, '19:30'), tone: 'rest' }], marks: [{ id: 'sign', at: at(2, '16:24'), label: '签收' }, { id: 'call1', at: at(4, '10:35'), label: '联系' }, { id: 'call2', at: at(4, '16:05'), label: '到场' }, { id: 'call3', at: at(5, '17:35'), label: '联系' }], due: { at: at(8, '19:30'), label: '3月6日到期' } },
              ]}
            />
          </div>
          <div className="ui-filters" style={{ borderBlockStart: '1px solid var(--line)', borderBlockEnd: 0 }}>
            <ToggleChip on={flow} count={16} onChange={setFlow}>全部</ToggleChip><ToggleChip on={false} count={9} onChange={() => undefined}>流转</ToggleChip>
            <span className="ui-filters-end">新的在前</span>
          </div>
          <ol className="ui-scroll">
            {acts.map(([id, time, act, who, whom, text]) => (
              <ActRow key={id} time={time} act={act} who={who} whom={whom} text={text} quiet={who === '系统'} active={active === id} onHover={(inside) => setActive(inside ? id : undefined)} more={id === 'ask' ? '物流单 1 份' : undefined} />
            ))}
            <ActFold time="2月26日—3月2日" text="登记，派城东店，退回，改派仓库，签收" label="再早 9 笔" onOpen={() => undefined} />
          </ol>
        </Panel>
      </Split>
    </>
  )
}
