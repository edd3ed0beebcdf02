import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { FilterBar } from './filter-bar.tsx'
import { Palette } from './palette.tsx'
import { SegmentedKeys } from './segmented-keys.tsx'
import { TreePicker } from './tree-picker.tsx'

afterEach(cleanup)

const options = ['咨询', '求助', '投诉'].map((label, at) => ({ value: label, label, digit: at + 1, off: at === 2 ? '这里不收' : undefined }))
function Kinds(props: { onChange: (value: string) => void }) {
  const [value, setValue] = useState<string>()
  return <SegmentedKeys label="类型" options={options} value={value} onChange={(next) => { setValue(next); props.onChange(next) }} />
}

test('digits choose only inside the group; arrows pass over what is off', () => {
  const onChange = vi.fn()
  render(<Kinds onChange={onChange} />)
  fireEvent.keyDown(document.body, { key: '2' })
  expect(onChange).not.toHaveBeenCalled()
  const group = screen.getByRole('radiogroup', { name: '类型' })
  fireEvent.keyDown(group, { key: '2' })
  expect(onChange).toHaveBeenLastCalledWith('求助')
  expect(screen.getByRole('radio', { name: /求助/ }).getAttribute('aria-checked')).toBe('true')
  fireEvent.keyDown(group, { key: 'ArrowRight' })
  expect(onChange).toHaveBeenLastCalledWith('咨询')
  fireEvent.keyDown(group, { key: '3' })
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('a filter opens, chooses by keyboard, and gives the focus back', () => {
  const onChange = vi.fn()
  render(<FilterBar label="筛选" filters={[{ key: 'kind', label: '类型', value: [], options: [{ value: 'a', label: '投诉' }] }]} onChange={onChange} />)
  const chip = screen.getByRole('button', { name: '类型 全部' })
  fireEvent.click(chip)
  const list = screen.getByRole('listbox', { name: '类型' })
  fireEvent.keyDown(list, { key: 'ArrowDown' })
  fireEvent.keyDown(list, { key: 'Enter' })
  expect(onChange).toHaveBeenCalledExactlyOnceWith('kind', ['a'])
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(document.activeElement).toBe(chip)
})

const nodes = [
  { key: 'k', label: '喀什市' },
  { key: 'k1', label: '东湖街道', parentKey: 'k' },
  { key: 's', label: '莎车县', off: '只能选街道' },
  { key: 's1', label: '城东街道', parentKey: 's' },
]

test('the tree is found by pinyin initials and picked with Enter', async () => {
  const onPick = vi.fn()
  render(<TreePicker label="地点" nodes={nodes} onPick={onPick} />)
  const field = screen.getByRole('combobox', { name: '地点' })
  fireEvent.change(field, { target: { value: 'dhjd' } })
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onPick).toHaveBeenCalledExactlyOnceWith(nodes[1])
})

test('the tree opens and closes by arrows; what is off opens instead of being picked', () => {
  const onPick = vi.fn()
  render(<TreePicker label="地点" nodes={nodes} onPick={onPick} />)
  const field = screen.getByRole('combobox', { name: '地点' })
  expect(screen.getAllByRole('treeitem')).toHaveLength(2)
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onPick).not.toHaveBeenCalled()
  expect(screen.getByText('城东街道')).toBeTruthy()
  fireEvent.keyDown(field, { key: 'ArrowLeft' })
  expect(screen.queryByText('城东街道')).toBeNull()
})

test('no match says what to do', () => {
  render(<TreePicker label="地点" nodes={nodes} onPick={() => undefined} />)
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '北京' } })
  expect(screen.getByRole('status').textContent).toContain('拼音首字母')
})

test('the palette runs what Enter lands on and closes first', () => {
  const run = vi.fn()
  const onClose = vi.fn()
  render(<Palette open onClose={onClose} commands={[{ key: 'a', label: '去派单', run: vi.fn() }, { key: 'b', label: '去回访', run }]} />)
  const field = screen.getByRole('combobox')
  fireEvent.change(field, { target: { value: '回访' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(run).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
})
