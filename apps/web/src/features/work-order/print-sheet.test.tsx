import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Inputs } from '../../lib/api.ts'
import * as pdf from '../../lib/pdf.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { orderPage } from '../../testing/samples.ts'
import { PrintSheet } from './print-sheet.tsx'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
afterAll(() => server.close())

const order = orderPage({ orderNo: '653125260304000127' })
const sheet = { name: '工单处理单.pdf', base64: btoa('%PDF') }

describe('printing an order', () => {
  test('asks what for in place, and hands the document of the server to the browser', async () => {
    const asked: Inputs['print']['orderSheet'][] = []
    server.use(api({ print: { orderSheet: (input) => (asked.push(input), sheet) } }))
    const print = vi.spyOn(pdf, 'printPdf').mockResolvedValue()
    const save = vi.spyOn(pdf, 'savePdf').mockReturnValue()
    const onClose = vi.fn()
    draw(<PrintSheet order={order} onClose={onClose} />)
    fireEvent.change(screen.getByLabelText('打印用途', { selector: 'input' }), { target: { value: '现场会商' } })
    fireEvent.submit(screen.getByRole('form', { name: '打印' }))
    await waitFor(() => expect(print).toHaveBeenCalledWith(sheet))
    fireEvent.click(screen.getByRole('radio', { name: /审批/ }))
    fireEvent.click(screen.getByRole('button', { name: '下载 PDF' }))
    await waitFor(() => expect(save).toHaveBeenCalledWith(sheet))
    expect(asked.map(({ purpose }) => purpose)).toEqual(['现场会商', '审批'])
    expect(onClose).toHaveBeenCalledTimes(2)
  })

  test('a refusal is said and nothing is printed', async () => {
    server.use(api({ print: { orderSheet: () => { throw new Refused('print.no-number') } } }))
    const print = vi.spyOn(pdf, 'printPdf').mockResolvedValue()
    draw(<PrintSheet order={order} onClose={() => undefined} />)
    fireEvent.submit(screen.getByRole('form', { name: '打印' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/不能打印/)
    expect(print).not.toHaveBeenCalled()
  })
})
