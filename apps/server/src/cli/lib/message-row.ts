import { REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { z } from 'zod'
import { instantOf } from './time.ts'

const MOST_CONTENT = 8_000
const MOST_TITLE = 200

/** One line of an import that can't become a draft, and what to do about it. */
export type RowError = { code: string; message: string }
export type Message = {
  externalNo: string
  callerName?: string
  title: string
  content: string
  receivedAt: Date
  /** By when the upper platform wants the result (T46). */
  upperDueAt?: Date
  /** Classified where it came from: enough to register it without an agent. */
  matter?: z.output<typeof matter>
}

const SENTENCES: Record<string, string> = {
  'import.not-json': '这一行不是一个 JSON 对象，请检查引号、逗号和换行。',
  'import.id-missing': '缺少 id，或者 id 超过 120 个字符；没有编号就无法避免重复导入。',
  'import.user-invalid': 'user 要写成不超过 40 个字符的文字，没有可以不写。',
  'import.title-missing': '缺少标题 title。',
  'import.content-missing': '缺少内容 detail。',
  'import.content-too-long': '内容超过 8000 字。请拆成几条，或者把原文作为附件；导入不会自行删减。',
  'import.time-invalid': '时间 time 读不出来，请写成 2026-03-02 09:30:00（北京时间）。',
  'import.time-in-future': '时间 time 晚于现在，请核对。',
  'import.due-invalid': '上级时限 upperDueAt 读不出来，请写成 2026-03-12 18:00:00（北京时间）。',
  'import.matter-invalid': '上级分类 matter 不完整：要有 requestType、categoryCode、areaCode，按本系统的代码填写；没有可以不写，由网络坐席分类。',
  'import.text-broken': '文字里有无法保存的字符（空字符或残缺的字），请从原系统重新导出。',
}

export const rowError = (code: string): RowError => ({ code, message: SENTENCES[code] ?? '这一行没有导入，请把错误代码告诉管理员。' })

const text = (code: string) => z.string(code).refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'import.text-broken')
const matter = z.object({
  requestType: z.enum(REQUEST_TYPES, 'import.matter-invalid'),
  categoryCode: z.string('import.matter-invalid').min(1, 'import.matter-invalid'),
  areaCode: z.string('import.matter-invalid').min(1, 'import.matter-invalid'),
  urgency: z.enum(URGENCIES, 'import.matter-invalid').default('NORMAL'),
  address: text('import.matter-invalid').trim().max(200, 'import.matter-invalid').default(''),
}, 'import.matter-invalid')
const row = z.object({
  id: z.union([z.string(), z.number().transform(String)], 'import.id-missing').pipe(text('import.id-missing').trim().min(1, 'import.id-missing').max(120, 'import.id-missing')),
  user: text('import.user-invalid').trim().max(40, 'import.user-invalid').nullish(),
  title: text('import.title-missing').trim().min(1, 'import.title-missing'),
  detail: text('import.content-missing').trim().min(1, 'import.content-missing').refine((value) => [...value].length <= MOST_CONTENT, 'import.content-too-long'),
  time: z.string('import.time-invalid'),
  upperDueAt: z.string('import.due-invalid').nullish(),
  matter: matter.nullish(),
}, 'import.not-json')

/** A line of JSON as a message, or what is wrong with it. Titles are cut, contents never. */
export function messageOf(line: string, now: Date): Message | RowError {
  const parsed = row.safeParse(parse(line))
  if (!parsed.success) return rowError(parsed.error.issues[0]?.message ?? 'import.not-json')
  const { id, user, title, detail, time, upperDueAt: due, matter } = parsed.data
  const receivedAt = instantOf(time.trim())
  if (!receivedAt) return rowError('import.time-invalid')
  if (receivedAt > now) return rowError('import.time-in-future')
  const upperDueAt = due ? instantOf(due.trim()) : undefined
  if (upperDueAt === null) return rowError('import.due-invalid')
  return { ...(upperDueAt ? { upperDueAt } : {}), ...(matter ? { matter } : {}), externalNo: id, ...(user ? { callerName: user } : {}), title: [...title].slice(0, MOST_TITLE).join(''), content: detail, receivedAt }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export const isRowError = (row: Message | RowError): row is RowError => 'code' in row
