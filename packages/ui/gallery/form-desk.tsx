import { useState } from 'react'
import { AttemptDays } from '../src/attempt-days.tsx'
import { AttemptsGrid } from '../src/attempts-grid.tsx'
import { Button } from '../src/button.tsx'
import { CallStrip } from '../src/call-strip.tsx'
import { DeskHead } from '../src/desk-head.tsx'
import { ToggleChip } from '../src/filter-bar.tsx'
import { Field } from '../src/field.tsx'
import { SegmentedKeys } from '../src/segmented-keys.tsx'
import { Panel, Split } from '../src/split.tsx'
import { TreeField } from '../src/tree-field.tsx'
import { TreePicker } from '../src/tree-picker.tsx'
import { useDraft } from '../src/use-draft.ts'
import { Why } from '../src/why.tsx'

const nodes = [
  { key: 'k', label: '喀什市' }, { key: 'k1', label: '东湖街道', parentKey: 'k', hint: '3 店' }, { key: 'k2', label: '西域大道街道', parentKey: 'k' },
  { key: 's', label: '莎车县' }, { key: 's1', label: '城东街道', parentKey: 's' }, { key: 's2', label: '叶尔羌街道', parentKey: 's' }, { key: 's3', label: '米夏镇', parentKey: 's', off: '这里不送' },
]
const kinds = ['咨询', '订购', '退换', '投诉', '建议', '其他'].map((label, at) => ({ value: label, label, digit: at + 1 }))
const since = Date.now() - 133_000

export function FormDesk() {
  const [kind, setKind] = useState<string | undefined>('订购')
  const [place, setPlace] = useState('k1')
  const [reason, setReason] = useState(true)
  const words = useDraft({ key: 'gallery', initial: '家住东湖街道明珠花园 5 号楼，昨天买的书少了一册，' })
  return (
    <>
      <DeskHead title="接电话" meta="早班 08–16 · 已接 31 · 通话均长 3 分 52 秒" end={<span className="ui-hint">排队 2 人，最久 6 秒</span>} />
      <Split tracks="288px minmax(0, 1fr) 348px">
        <Panel as="aside" sunken>
          <div className="ui-part">
            <CallStrip title="138****5678" sub={<>阿* 女 <span className="ui-muted">本月第 3 次</span></>} state="录音中" live since={since} acts={['静音', '保持', '三方', '挂断'].map((label) => ({ key: label, label, onPress: () => undefined }))} />
          </div>
          <div className="ui-part">
            <AttemptDays open={[{ from: 540, to: 750 }, { from: 870, to: 1200 }]} days={[{ key: 'a', label: '3月2日', tries: [{ minute: 1092, text: '18:12 无人接听' }] }, { key: 'b', label: '3月3日', tries: [{ minute: 666, text: '11:06 占线' }] }, { key: 'c', label: '今天', tries: [{ minute: 982, text: '16:22 接通', now: true }] }]} />
          </div>
          <div className="ui-part ui-row" style={{ gap: 24 }}>
            <AttemptsGrid label="拨了 3 次：3月2日 傍晚，3月3日 上午，今天下午" slots={['上午', '下午', '傍晚']} days={[['none', 'none', 'tried'], ['tried', 'none', 'none'], ['none', 'now', 'none'], ['none', 'none', 'none']]} />
            <AttemptsGrid label="拨了 1 次" days={[['none', 'none', 'tried'], ['none', 'none', 'none'], ['none', 'now', 'none'], ['none', 'none', 'none']]} />
          </div>
        </Panel>
        <Panel>
          <div className="ui-pad ui-stack">
            <Field label="类型">{() => <SegmentedKeys label="类型" options={kinds} value={kind} onChange={setKind} stretch />}</Field>
            <Field label="内容" hint={<>标题 <span style={{ color: 'var(--ink)' }}>少了一册</span> 自动拟，可改 <span className="ui-end">{words.value.length} 字</span></>}>
              {({ id }) => <textarea id={id} className="ui-input" rows={4} autoFocus value={words.value} onChange={(event) => words.set(event.target.value)} />}
            </Field>
            <Field label="想要什么" error="写明哪一天要">{({ id, describedBy, invalid }) => <input id={id} className="ui-input" aria-invalid={invalid} aria-describedby={describedBy} defaultValue="今天补上" />}</Field>
            <Field label="地点" hint="从内容认出；改选打拼音首字母">{(ids) => <TreeField {...ids} label="地点" nodes={nodes} value={place} onPick={(node) => setPlace(node.key)} />}</Field>
            <Field label="不满意在">{() => <div className="ui-row"><ToggleChip on={reason} onChange={setReason}>没办到位</ToggleChip><ToggleChip on={!reason} onChange={() => setReason(!reason)}>拖得久</ToggleChip></div>}</Field>
            <Field label="为什么">{() => <Why reasons={['近似“已列计划”', '答复只写 4 月，没有日期']} />}</Field>
          </div>
        </Panel>
        <Panel as="aside" sunken>
          <TreePicker label="哪个店" nodes={nodes} value="s1" onPick={() => undefined} />
        </Panel>
      </Split>
      <div className="ui-keys">
        <Button keys="F2" off="订购须登记">直接答复</Button><Button look="primary" keys="F3">登记</Button><Button keys="F4">不接</Button><Button look="plain">再登一件</Button>
        <span className="ui-hint ui-end">F2 停用：订购须登记</span><span className="ui-hint">{words.savedAt ? `✓ 已自动保存 ${new Date(words.savedAt).toLocaleTimeString('zh-CN')}` : ''}</span>
      </div>
    </>
  )
}
