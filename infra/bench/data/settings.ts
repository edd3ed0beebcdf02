import { totalmem } from 'node:os'

const GIB = 2 ** 30
const gib = (bytes: number): string => `${Math.max(1, Math.round(bytes / GIB))}GB`

/** While rows are written nothing needs to survive a crash: an interrupted build is thrown away. */
export const BUILD_SETTINGS: Record<string, string> = {
  wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '16GB', checkpoint_timeout: '1h', autovacuum: 'off', shared_buffers: gib(totalmem() / 8), maintenance_work_mem: '1GB',
}

/** Safe for data, with the memory that an operator would give: a quarter of the machine's to the server, and the planner told of what the system keeps. */
export const RUN_SETTINGS: Record<string, string> = {
  shared_buffers: gib(totalmem() / 4), effective_cache_size: gib(totalmem() / 2), max_wal_size: '4GB', checkpoint_timeout: '15min',
}
