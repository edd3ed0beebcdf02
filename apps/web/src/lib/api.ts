import type { AppRouter } from '@hotline/server/router.ts'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

/** What the server takes and answers, as its own types say. */
export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>

export type Me = Outputs['session']['me']
export type OrderPage = Outputs['workOrder']['get']['order']
export type History = Outputs['workOrder']['get']['history']
export type OrderRow = Outputs['workOrder']['list']['rows'][number]
export type ViewName = Inputs['workOrder']['list']['view']
export type Counts = Outputs['workOrder']['counts']
export type Notice = Outputs['notice']['list']['rows'][number]
export type Clock = NonNullable<OrderPage['clock']>
export type Routing = Outputs['workOrder']['route']
