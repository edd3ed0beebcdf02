import type { AppRouter } from '@hotline/server/router.ts'
import { NOW, buildOrder } from '@hotline/domain/work-order/testing.ts'
import { UndoProvider } from '@hotline/ui/undo.tsx'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { createTRPCClient, httpLink } from '@trpc/client'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { Suspense, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { wire } from '@hotline/domain/wire.ts'
import { formSettings, ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import type { History, Inputs, Me, OrderPage } from '../../../lib/api.ts'
import { setServerNow } from '../../../lib/now.ts'
import { TRPCProvider } from '../../../lib/trpc.ts'

// A server of answers by procedure name, for component tests: what a screen asks is answered here, what it sends is kept.

type Answers = Record<string, (input: never) => unknown>
export type Sent = Inputs['workOrder']['perform']

export const buildMe = (overrides: Partial<Me['membership']> = {}): Me => ({
  person: { id: 'h1', name: '王强', account: 'lizhou-zhujian-handler' }, memberships: [], desks: ['handle', 'callback'], now: NOW,
  membership: { id: 1, tenantId: 2, tenantName: '利州区', tenantKind: 'COUNTY', unitId: 21, unitName: '区住建局', duties: ['UNIT_LIAISON', 'UNIT_HANDLER'], actsFor: [], ...overrides },
})

export function buildPage(overrides: Partial<OrderPage> = {}): OrderPage {
  const { agentId: _, ...order } = buildOrder()
  return {
    ...order, leadAssignmentId: 'a1', leadUnitName: '区住建局', caller: { view: 'MASKED', name: '李*', phone: '139****2046', gender: 'F', type: 'PERSON', enterpriseName: null, mayReveal: false }, mayTrace: false,
    clock: null, citizenClock: null, contactClock: null, reportClock: null, stageReports: [], categoryPath: null, areaName: '利州区', ownerName: '利州区', holderName: '区住建局', verbs: [], policy: null, catalogue: null, settings: formSettings(ORDER_DEFAULTS), ...overrides,
  }
}

export const buildHistory = (overrides: Partial<History> = {}): History => ({
  events: [], assignments: [], custody: [], records: [], transfers: [], disputes: [], opinions: [], attachments: [], evaluations: [], attempts: [], linkages: [], requests: [], supervisions: [], questions: [], filings: [], parent: null, previous: null, merged: [], repeats: [], ...overrides,
})

/** A msw server that answers tRPC; `sent` keeps every command in its order. */
export function fakeServer(answers: Answers) {
  const sent: Sent[] = []
  const all: Answers = {
    'session.me': () => buildMe(), 'draft.get': () => null, 'draft.save': () => ({ savedAt: NOW }), 'draft.clear': () => ({ cleared: true }), 'workOrder.counts': () => ({}),
    'workOrder.perform': (command: Sent) => {
      sent.push(command)
      return { id: command.id, version: command.version + 1, status: 'IN_PROGRESS', orderNo: null, queryCode: null }
    },
    ...answers,
  }
  const server = setupServer(
    http.all('http://localhost/trpc/:path', async ({ params, request }) => {
      const raw = request.method === 'GET' ? new URL(request.url).searchParams.get('input') : await request.text()
      const input: unknown = raw ? wire.deserialize(JSON.parse(raw)) : undefined
      const answer = all[String(params['path'])]
      // safe: each answer takes what its own procedure is asked
      return answer ? HttpResponse.json({ result: { data: wire.serialize(await answer(input as never)) } }) : new HttpResponse(null, { status: 404 })
    }),
  )
  return { server, sent }
}

/** Draws a screen as the shell would: signed in, with the undo place and an address. */
export function show(screen: ReactNode, address = '/') {
  setServerNow(NOW)
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: 'http://localhost/trpc', transformer: wire })] })
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <QueryClientProvider client={cache}>
      <TRPCProvider trpcClient={client} queryClient={cache}>
        <UndoProvider>
          <MemoryRouter initialEntries={[address]}><Suspense>{screen}</Suspense></MemoryRouter>
        </UndoProvider>
      </TRPCProvider>
    </QueryClientProvider>,
  )
}
