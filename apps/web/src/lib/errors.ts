import { DomainError } from '@hotline/domain/errors.ts'
import { sentence } from '@hotline/domain/work-order/phrases/errors.ts'
import { TRPCClientError } from '@trpc/client'

/** A failure as screens need it: its code, the sentence people read, and the input's name where the server found fault with one. */
export type Failure = { code: string; sentence: string; field: string | null }

const OFFLINE: Failure = { code: 'client.offline', sentence: '连不上服务器。写的都在，网络好了再试。', field: null }

/** What went wrong, in words. Anything that carries no code of ours is a lost connection or a failed server. */
export function failureOf(error: unknown): Failure {
  const told = domainOf(error)
  if (told) return { code: told.code, sentence: sentence(told.code, told.params), field: fieldIn(told.params) }
  if (error instanceof TRPCClientError && error.data === undefined) return OFFLINE
  if (error instanceof TypeError) return OFFLINE
  return { code: 'server.failed', sentence: sentence('server.failed'), field: null }
}

/** 'co' for what is wrong at 'co.0.unitId': a list is one field on the screen. */
const fieldIn = ({ field }: Record<string, unknown>): string | null => (typeof field === 'string' && field.split('.')[0]) || null

/** The sentence alone. */
export const whyOf = (error: unknown): string => failureOf(error).sentence

export const isSignedOut = (error: unknown): boolean => domainOf(error)?.code === 'session.unauthenticated'

type Told = { code: string; params: Record<string, unknown> }

function domainOf(error: unknown): Told | null {
  if (error instanceof DomainError) return error
  if (!(error instanceof TRPCClientError)) return null
  const data: unknown = error.data
  return isObject(data) && isTold(data.domain) ? data.domain : null
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTold = (value: unknown): value is Told => isObject(value) && typeof value.code === 'string' && isObject(value.params)
