import { onboardingErrors } from '../../onboarding/errors.zh-CN.ts'
import { delegationErrors } from '../../delegation/errors.zh-CN.ts'
import { settingsErrors } from '../../access/settings-errors.zh-CN.ts'
import { policyErrors } from '../../policy/errors.zh-CN.ts'
import { ROUTING_PHRASES, routingSentence, type RoutingCode } from '../../routing/phrases.zh-CN.ts'
import { unitErrors, unitWarnings } from '../../unit/errors.zh-CN.ts'
import { statusNames } from '../states.ts'
import { verbNames } from '../verbs.ts'
import { errorsA } from './errors-a.zh-CN.ts'
import { errorsB } from './errors-b.zh-CN.ts'
import { errorsC } from './errors-c.zh-CN.ts'
import { mergeErrors } from './merge-errors.zh-CN.ts'
import { requestErrors } from './request-errors.zh-CN.ts'

/** Every sentence a refusal can have, by its code; `{name}` is filled from the error's params. */
export const errors = { ...errorsA, ...errorsB, ...errorsC, ...mergeErrors, ...requestErrors, ...settingsErrors, ...onboardingErrors, ...unitErrors, ...unitWarnings, ...policyErrors, ...delegationErrors } as const
/** A routing rule that a choice breaks travels as `routing.` and the rule's own code. */
export type ErrorCode = keyof typeof errors | `routing.${RoutingCode}`

type Params = Readonly<Record<string, unknown>>
const ROUTING = 'routing.'

/**
 * The Chinese sentence of a refusal. Verbs, states and times are written out; a code nobody knows says that
 * the operation failed. A routing refusal adds the other rules the choice breaks.
 */
export function sentence(code: string, params: Params = {}): string {
  if (code.startsWith(ROUTING)) return routingSentences(code.slice(ROUTING.length), params)
  return fill(isKnown(code) ? errors[code] : errors['server.failed'], params)
}

const isKnown = (code: string): code is keyof typeof errors => Object.hasOwn(errors, code)
const isRouting = (code: string): code is RoutingCode => Object.hasOwn(ROUTING_PHRASES, code)

function routingSentences(code: string, { others, ...params }: Params): string {
  if (!isRouting(code)) return errors['server.failed']
  const more = Array.isArray(others) ? others.filter(isRemark) : []
  return [{ code, params }, ...more].map((remark) => routingSentence({ code: remark.code, params: plain(remark.params) })).join('')
}

const isRemark = (value: unknown): value is { code: RoutingCode; params: Params } =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && isRouting(value.code) &&
  'params' in value && typeof value.params === 'object' && value.params !== null

const plain = (params: Params): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [])))

const fill = (phrase: string, params: Params): string => phrase.replace(/\{(\w+)\}/g, (_, name: string) => written(params[name]))

/** What is refused like a verb and is none. */
const BESIDE_VERBS = { attach: '添加附件', reveal: '查看诉求人', trace: '查看谁看过' } as const
const WORDS: Readonly<Record<string, string>> = { ...verbNames, ...statusNames, ...BESIDE_VERBS }

function written(value: unknown): string {
  if (value instanceof Date) return beijingTime.format(value)
  if (Array.isArray(value)) return value.map(written).join('、')
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? (Object.hasOwn(WORDS, value) ? (WORDS[value] ?? value) : value) : ''
}

const beijingTime = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
