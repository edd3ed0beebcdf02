import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type pg from 'pg'

export type Metrics = { text: () => Promise<string>; timed: <T>(path: string, work: () => T | Promise<T>) => Promise<T>; acts: Counter; jobs: Counter }

/** Prometheus text at /metrics: process, request times per procedure, pool, relay and jobs. */
export function openMetrics(pool: pg.Pool): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({ name: 'hotline_request_seconds', help: 'API requests by procedure', labelNames: ['path'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers: [registry] })
  const acts = new Counter({ name: 'hotline_events_relayed_total', help: 'Events handed to the queue', registers: [registry] })
  const jobs = new Counter({ name: 'hotline_jobs_total', help: 'Jobs by outcome', labelNames: ['outcome'], registers: [registry] })
  new Gauge({
    name: 'hotline_pool_connections', help: 'Database connections by state', labelNames: ['state'], registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  return {
    text: () => registry.metrics(),
    timed: async (path, work) => {
      const stop = seconds.startTimer({ path: path })
      try {
        return await work()
      } finally {
        stop()
      }
    },
    acts,
    jobs,
  }
}
