import { Button } from '../src/button.tsx'
import { Clock } from '../src/clock.tsx'
import { DeskHead } from '../src/desk-head.tsx'
import { PhoneBar } from '../src/phone-bar.tsx'
import { PhoneRow } from '../src/phone-row.tsx'
import { Steps } from '../src/steps.tsx'
import { VirtualList } from '../src/virtual-list.tsx'

const rows = Array.from({ length: 40 }, (_, at) => ({ key: String(at), title: ['文化馆十册，今晚要用', '三中教辅退换', '包裹破损，封面压痕，读者要求当面点清再签字'][at % 3] ?? '', group: at < 3 ? 'today' : at < 5 ? 'sign' : 'later' }))
type Row = (typeof rows)[number]
const rowKey = (row: Row) => row.key
const groups = { today: { key: 'today', title: '今天到期', count: 3, note: '19:30' }, sign: { key: 'sign', title: '要签收', count: 2, note: '逾时自动签收' }, later: { key: 'later', title: '之后', count: 35 } }
const groupOf = (row: Row) => groups[row.group as keyof typeof groups] // safe: made from these keys just above

export function PhoneDesk() {
  return (
    <>
      <DeskHead title="我的待办 40" />
      <div style={{ padding: '10px 16px', background: 'var(--surface)' }}>
        <Steps label="到哪一步" steps={[{ key: 'a', label: '签收 2-27', state: 'done' }, { key: 'b', label: '联系 2 次', state: 'done' }, { key: 'c', label: '写答复', state: 'now' }, { key: 'd', label: '审批', state: 'todo' }]} />
      </div>
      <VirtualList
        label="我的待办"
        rows={rows}
        rowKey={rowKey}
        groupOf={groupOf}
        renderRow={(row) => (
          <PhoneRow
            title={row.title}
            sub={<>城西街道 {row.group === 'sign' && <Clock level="plain" share={0.6} width={36} size="s" label="签收剩 4 时 55 分" />}</>}
            clock={<Clock level={row.group === 'today' ? 'red' : 'plain'} share={row.group === 'today' ? 0.1 : 0.6} width={36} label="剩 3 时 50 分" />}
            next={<a href="#next">写答复</a>}
            act={row.group === 'sign' ? <Button size="touch">签收</Button> : undefined}
          />
        )}
      />
      <PhoneBar main={{ label: '打电话问满意不满意', sub: '经总机转接，双方不显示号码', onPress: () => undefined }} beside={{ label: '交店长审批', off: '还差 2 项', onPress: () => undefined }} />
    </>
  )
}
