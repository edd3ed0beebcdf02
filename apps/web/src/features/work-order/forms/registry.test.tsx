import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import { cleanup, screen } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { api, Refused } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { me, noHistory, orderPage } from '../../../testing/samples.ts'
import { FORMS, hasForm } from './registry.tsx'

const order = orderPage()
const server = setupServer(
  api({
    session: { me: () => me },
    directory: { units: () => [], tenants: () => [], categories: () => [] },
    draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
    workOrder: {
      get: () => ({ order, history: noHistory }),
      // a proposal that can't be had must not stand in the way of choosing by hand
      route: () => {
        throw new Refused('server.failed', {}, 500)
      },
    },
  }),
)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

describe('the forms of the verbs', () => {
  test.each(Object.keys(FORMS).filter(hasForm))('%s opens under its name, with one button that sends', async (verb) => {
    const { Form } = FORMS[verb]
    draw(<Form order={order} onDone={() => undefined} />)
    const form = await screen.findByRole('form', { name: verbNames[verb] })
    expect(form.querySelectorAll('button[type=submit]')).toHaveLength(1)
  })
})
