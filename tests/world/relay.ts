import type { NotifyJob } from '@hotline/server/events/queue.ts'
import { relayOnce } from '@hotline/server/events/relay.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { tellCaller } from '@hotline/server/outbound/caller.ts'
import type { Instance } from './instance.ts'

/** What the relay and the worker do, one job after the other; each job twice, as a queue may. */
export async function relay({ server: { app } }: Pick<Instance, 'server'>): Promise<void> {
  for (;;) {
    const waiting: NotifyJob[] = []
    const relayed = await relayOnce(app, { add: async (jobs) => void waiting.push(...jobs.map(({ data }) => data)) })
    for (const job of [...waiting, ...waiting]) await (job.caller ? tellCaller(app, job) : notify(app, job))
    if (!relayed) return
  }
}
