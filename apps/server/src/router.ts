import { adminRouter } from './admin/router.ts'
import { custodyRouter } from './custody/router.ts'
import { delegationRouter } from './delegation/router.ts'
import { directoryRouter } from './directory/router.ts'
import { draftRouter } from './draft/router.ts'
import { liveRouter } from './events/router.ts'
import { filingRouter } from './filing/router.ts'
import { intakeRouter } from './intake/router.ts'
import { knowledgeRouter } from './knowledge/router.ts'
import { noticeRouter } from './notice/router.ts'
import { onboardingRouter } from './onboarding/router.ts'
import { outboundRouter } from './outbound/router.ts'
import { policyRouter } from './policy/router.ts'
import { precedentRouter } from './precedent/router.ts'
import { presenceRouter } from './presence/router.ts'
import { printRouter } from './work-order/print/router.ts'
import { sessionRouter } from './session/router.ts'
import { templateRouter } from './template/router.ts'
import { traceRouter } from './trace/router.ts'
import { router } from './trpc.ts'
import { unitRouter } from './unit/router.ts'
import { workOrderRouter } from './work-order/router.ts'

export const appRouter = router({
  session: sessionRouter,
  directory: directoryRouter,
  intake: intakeRouter,
  workOrder: workOrderRouter,
  knowledge: knowledgeRouter,
  draft: draftRouter,
  notice: noticeRouter,
  presence: presenceRouter,
  filing: filingRouter,
  custody: custodyRouter,
  precedent: precedentRouter,
  policy: policyRouter,
  print: printRouter,
  outbound: outboundRouter,
  template: templateRouter,
  trace: traceRouter,
  live: liveRouter,
  admin: adminRouter,
  delegation: delegationRouter,
  onboarding: onboardingRouter,
  unit: unitRouter,
})
export type AppRouter = typeof appRouter
