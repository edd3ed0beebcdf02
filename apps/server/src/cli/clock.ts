import pg from 'pg'
import { optionsOf, settingsOf, type CommandContext } from './lib/command.ts'

const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const
const USAGE = '用法：npm run hotline -- clock --advance 31d|4h|30m'

/** '31d', '4h' or '30m' in milliseconds; `null` for anything else. */
export function durationOf(text: string): number | null {
  const match = /^(\d{1,5})([dhm])$/.exec(text)
  if (!match) return null
  // Safe: the expression lets only these three letters through.
  return Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS]
}

/** Moves the product's clock forward, so that a demonstration needn't wait. Never where real orders are. */
export async function run(args: string[], context: CommandContext): Promise<number> {
  const advance = durationOf(optionsOf(args, ['advance']).values.advance ?? '')
  if (!advance) {
    console.error(USAGE)
    return 1
  }
  if (settingsOf(context).EMBEDDED !== 'true') {
    console.error('只有内置服务（演示）可以拨动时钟；连接外部数据库时不行。 / Only the embedded services let the clock be moved.')
    return 1
  }
  const client = new pg.Client({ connectionString: context.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ now: Date }>(
      "update product_clock set offset_ms = offset_ms + $1 returning now() + make_interval(secs => offset_ms / 1000.0) as now", [advance],
    )
    console.log(`产品时间现在是 ${rows[0]?.now.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}（北京时间），几秒内生效。`)
    return 0
  } finally {
    await client.end()
  }
}
