import type { AppRouter } from '@hotline/server/router.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { Suspense, type ReactNode } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { formSettings, ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'
import { wire } from '@hotline/domain/wire.ts'
import type { Inputs, Outputs } from '../../lib/api.ts'
import { TRPCProvider } from '../../lib/trpc.ts'

// A desk with a server that answers as the test says.

type Paths = { [A in keyof Outputs]: { [B in keyof Outputs[A]]: `${A & string}.${B & string}` }[keyof Outputs[A]] }[keyof Outputs]
type At<T, P extends string> = P extends `${infer A}.${infer B}` ? (A extends keyof T ? (B extends keyof T[A] ? T[A][B] : never) : never) : never
export type Answers = { [P in Paths]?: (input: At<Inputs, P>) => At<Outputs, P> }

const URL_BASE = 'http://desk.test/trpc'
// What a closed test still sends finds a server that is away, never the network.
const server = setupServer(http.all(`${URL_BASE}/:paths`, () => new HttpResponse(null, { status: 503 })))
let listening = false

/** Starts answering; returns the undoing. What isn't answered fails as a server would. */
export function serve(answers: Answers): { calls: { path: string; input: unknown }[]; stop: () => void } {
  const calls: { path: string; input: unknown }[] = []
  if (!listening) server.listen({ onUnhandledRequest: 'error' })
  listening = true
  server.use(
    http.all(`${URL_BASE}/:paths`, async ({ request, params }) => {
      const inputs = request.method === 'GET' ? new URL(request.url).searchParams.get('input') : await request.text()
      // safe: the client's own batch format
      const batch = JSON.parse(inputs || '{}') as Record<string, Parameters<typeof wire.deserialize>[0]>
      const results = String(params.paths).split(',').map((path, at) => {
        const sent = batch[at]
        const input: unknown = sent ? wire.deserialize(sent) : undefined
        calls.push({ path, input })
        // safe: a test gives each path its own answer; here they are one table
        const answer = answers[path as Paths] as ((input: unknown) => unknown) | undefined
        if (!answer) return { error: wire.serialize({ message: 'server.failed', code: -32603, data: { httpStatus: 500, path, domain: { code: 'server.failed', params: {} } } }) }
        return { result: { data: wire.serialize(answer(input)) } }
      })
      return HttpResponse.json(results)
    }),
  )
  return {
    calls,
    stop: () => server.resetHandlers(),
  }
}

/** The desk at an address, with everything the shell would give it. */
export function openDesk(page: ReactNode, { path, at }: { path: string; at: string }) {
  const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: URL_BASE, transformer: wire })] })
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <QueryClientProvider client={cache}>
      <TRPCProvider trpcClient={client} queryClient={cache}>
        <MemoryRouter initialEntries={[at]}>
          <Suspense>
            <Routes>
              <Route path={path} element={page} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </TRPCProvider>
    </QueryClientProvider>,
  )
}

const AT = new Date('2026-03-04T02:00:00Z')

export const buildMe = (): Outputs['session']['me'] => ({
  person: { id: 'p1', name: '傅立峰', account: 'lizhou-agent' }, now: AT, desks: ['intake', 'dispatch'], memberships: [],
  membership: { id: 1, tenantId: 2, tenantName: '利州区', tenantKind: 'COUNTY', unitId: null, unitName: null, duties: ['AGENT', 'DISPATCHER'], actsFor: [] },
})

export function buildOrder(overrides: Partial<Outputs['workOrder']['get']['order']> = {}): Outputs['workOrder']['get'] {
  const order: Outputs['workOrder']['get']['order'] = {
    // safe: the brand only keeps ids of other things out
    id: '019cb000-0000-7000-8000-000000000001' as Outputs['workOrder']['get']['order']['id'],
    version: 1, tenantId: 2, prefectureId: 1, originTenantId: 2, orderNo: null, status: 'DRAFT', since: AT, channel: 'PHONE', callId: 'c1', externalNo: null, holderTenantId: 2, holderUnitId: null,
    leadAssignmentId: null, leadUnitId: null, leadUnitName: null, requestType: null, categoryCode: null, title: '', content: '', demand: '', occurredAt: null, areaCode: null, areaNote: null, townCode: null,
    address: '', complainedParty: null, complainedUnitId: null, urgency: 'NORMAL', isEnterprise: false, isAnonymous: false, isConfidential: false, isSensitive: false, callbackConsent: true,
    preferredCallbackAt: null, involvedHeadcount: 1, slaPolicyId: null, statutoryLimit: null, routingBasis: null, catalogueRuleId: null, isDesignated: false, returnCount: 0, transferCount: 0, redoCount: 0, reworkCount: 0,
    urgeCount: 0, acceptedAt: AT, registeredAt: null, dispatchDueAt: null, firstDispatchedAt: null, dispatchedAt: null, signDueAt: null, signedAt: null, contactDueAt: null, firstContactAt: null,
    dueAt: null, originalDueAt: null, holderDueAt: null, nextDueAt: AT, repliedAt: null, callbackDueAt: null, nextCallbackAt: null, callbackAttempts: 0, closedAt: null, archivedAt: null, replyText: null,
    resolution: null, replyBy: null, closeReason: null, resultRating: null, processRating: null, serviceRating: null, resolvedByCaller: null, dissatisfactionReason: null, dissatisfactionWords: null,
    dissatisfactionEffective: null, lastUrgedAt: null, formerStatus: null, repeatCount: 0, isRepeat: false, extensionCount: 0, extendedTotal: 0,
    returnDueAt: null, suspendedAt: null, resumeBy: null, checkDueAt: null, selfCloseAt: null, autoDispatchAt: null, upperDueAt: null, upperAcceptedAt: null, isSupervised: false, isEscalated: false, notPursuedGround: null, reopenedAt: null,
    nextWarningAt: null, archiveDueAt: null, createdAt: AT, caller: { view: 'OPEN', name: null, phone: '13812345678', gender: null, type: 'PERSON', enterpriseName: null, mayReveal: false }, mayTrace: false,
    clock: null, citizenClock: null, contactClock: null, reportClock: null, stageReports: [], categoryPath: null, areaName: null, ownerName: '利州区', holderName: '利州区',
    verbs: ['answerDirectly', 'register', 'reject', 'transferEmergency', 'discardDraft'], policy: null, catalogue: null, settings: formSettings(ORDER_DEFAULTS),
    ...overrides,
  }
  const history = { events: [], assignments: [], custody: [], records: [], transfers: [], disputes: [], opinions: [], attachments: [], evaluations: [], attempts: [], linkages: [], requests: [], supervisions: [], questions: [], filings: [], parent: null, previous: null, merged: [], repeats: [] }
  return { order, history }
}

/** What the desk asks for before a key is pressed. */
export const quiet = (): Answers => ({
  'session.me': buildMe,
  'workOrder.get': () => buildOrder(),
  'draft.get': () => null,
  'draft.save': () => ({ savedAt: AT }),
  'draft.clear': () => ({ cleared: true }),
  'directory.tenants': () => [{ id: 2, code: 'lizhou', name: '利州区', kind: 'COUNTY', parentId: 1, prefectureId: 1, areaCode: '510802', status: 'LIVE' }],
  'directory.towns': () => [],
  'directory.units': () => [],
  'directory.categories': () => [{ code: '0101', name: '拖欠工资', path: '劳动和社会保障 / 拖欠工资', leaf: true, closed: false }],
  'intake.caller': () => ({ thisMonth: 1, open: [], past: [] }),
  'intake.suggest': () => ({ categories: [], urgency: { urgency: 'NORMAL', words: [] }, towns: [] }),
  'intake.alike': () => [],
  'intake.relatedAbove': () => false,
  'intake.limits': () => ({ dispatch: { unit: 'WALL_MINUTE', amount: 30 }, dispatchDueAt: AT, limit: null, dueAt: null }),
  'knowledge.search': () => [],
  'workOrder.counts': () => ({}),
})
