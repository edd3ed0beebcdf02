import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { useState } from 'react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { api } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { me, orderPage } from '../../testing/samples.ts'
import { VerbForm } from './form-kit.tsx'
import { SlotText } from './slot-text.tsx'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => server.use(api({ template: { list: () => ({ rows: [], mayShare: false }) } })))
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

function Field(props: { start?: string }) {
  const [text, setText] = useState(props.start ?? '')
  return <SlotText aria-label="答复" templates="REPLY" value={text} onText={setText} />
}
const area = () => screen.getByLabelText<HTMLTextAreaElement>('答复')
const chosen = () => area().value.slice(area().selectionStart, area().selectionEnd)
/** Whether the field kept the key for itself. */
const tab = () => !fireEvent.keyDown(area(), { key: 'Tab' })

describe('a text from a template', () => {
  test('the caret stands in the first slot, Tab goes to the next', () => {
    draw(<Field />)
    fireEvent.click(screen.getByRole('button', { name: '解释说明' }))
    expect(chosen()).toBe('【核实情况】')
    expect(document.activeElement).toBe(area())
    expect(tab()).toBe(true)
    expect(chosen()).toBe('【依据】')
    expect(screen.getByText('还有 5 处，按 Tab')).toBeTruthy()
  })

  test('a template goes in where the caret is, and what was typed stays', () => {
    draw(<Field start="您好。" />)
    area().setSelectionRange(3, 3)
    fireEvent.click(screen.getByRole('button', { name: '已解决' }))
    expect(area().value.startsWith('您好。【时间】')).toBe(true)
    expect(chosen()).toBe('【时间】')
  })

  test('past the last slot the key is the browser\'s again', () => {
    draw(<Field start="都写好了。" />)
    area().setSelectionRange(0, 0)
    expect(tab()).toBe(false)
  })

  test('what is still open is not sent, and the button says what', async () => {
    const sent: unknown[] = []
    server.use(api({
      session: { me: () => me },
      template: { list: () => ({ rows: [], mayShare: false }) },
      draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
      workOrder: { perform: (input) => (sent.push(input), { id: input.id, version: 5, status: 'REGISTERED', orderNo: null, queryCode: null }) },
    }))
    draw(
      <VerbForm verb="recallDispatch" order={orderPage({ status: 'DISPATCHED', verbs: ['recallDispatch'] })} initial={{ reason: '' }} input={(value) => value} onDone={() => {}}>
        {({ value, set }) => <SlotText aria-label="原因" templates="REPLY" value={value.reason} onText={(reason) => set({ reason })} />}
      </VerbForm>,
    )
    const words = await screen.findByLabelText('原因')
    fireEvent.change(words, { target: { value: '请于【时间】再派' } })
    fireEvent.submit(screen.getByRole('form', { name: '撤回派单' }))
    expect(screen.getByRole('button', { name: /^撤回派单/ }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('模板里还没填：【时间】，填好或删去再交', { selector: '[role=status]' })).toBeTruthy()
    expect(sent).toEqual([])
    fireEvent.change(words, { target: { value: '请于3月5日再派' } })
    fireEvent.submit(screen.getByRole('form', { name: '撤回派单' }))
    await waitFor(() => expect(sent).toMatchObject([{ input: { reason: '请于3月5日再派' } }]))
  })

  test("a person's own template stands beside the shipped ones, and its slots are walked too; the text can be kept as one", async () => {
    const saved: unknown[] = []
    const own = { id: 't1', use: 'REPLY' as const, name: '商家整改', text: '已责令【商家名称】整改', shared: false, mayChange: true }
    server.use(api({ template: { list: () => ({ rows: [own], mayShare: false }), save: (input) => (saved.push(input), { id: 't1' }) } }))
    draw(<Field />)
    fireEvent.click(await screen.findByRole('button', { name: '商家整改' }))
    expect(chosen()).toBe('【商家名称】')
    expect(screen.getByText('还有 1 处，按 Tab')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '存为模板' }))
    const name = screen.getByLabelText('模板名')
    fireEvent.change(name, { target: { value: '商家整改' } })
    expect(screen.getByRole('button', { name: '替换同名的' })).toBeTruthy()
    fireEvent.keyDown(name, { key: 'Enter' })
    await waitFor(() => expect(saved).toEqual([{ id: 't1', use: 'REPLY', name: '商家整改', text: '已责令【商家名称】整改', shared: false }]))
  })

  test('without a slot nothing is kept, and one is let go by the second press alone', async () => {
    const gone: string[] = []
    const own = { id: 't1', use: 'REPLY' as const, name: '商家整改', text: '已责令【商家名称】整改', shared: false, mayChange: true }
    server.use(api({ template: { list: () => ({ rows: [own], mayShare: false }), save: () => ({ id: 't2' }), remove: ({ id }) => (gone.push(id), { id }) } }))
    draw(<Field start="已办好。" />)
    await screen.findByRole('button', { name: '商家整改' })
    fireEvent.click(screen.getByRole('button', { name: '存为模板' }))
    fireEvent.change(screen.getByLabelText('模板名'), { target: { value: '办好' } })
    expect(screen.getByRole('button', { name: '保存' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('内容里至少留一处要填的，用【】括起来')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '删除模板“商家整改”' }))
    expect(gone).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '确认删除模板“商家整改”' }))
    await waitFor(() => expect(gone).toEqual(['t1']))
  })
})
