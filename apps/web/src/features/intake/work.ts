import { createContext, use } from 'react'
import type { Cited, IntakeForm } from './form.ts'
import type { IntakeField } from './field-of.ts'
import type { OrderPage } from '../../lib/api.ts'

export type Sheet = 'knowledge' | 'answer' | 'reject' | 'emergency' | 'discard' | 'alike'

/** One draft being worked on: the order as it came, what is typed, and what the server said about it. */
export type Work = {
  order: OrderPage
  form: IntakeForm
  /** Changes what is typed; saved at once here and soon on the server. */
  patch: (part: Partial<IntakeForm>) => void
  cite: (entry: Cited & { answer: string }) => void
  errorAt: (field: IntakeField) => string | undefined
  sheet: Sheet
  openSheet: (sheet: Sheet) => void
}

const WorkContext = createContext<Work | undefined>(undefined)
export const WorkProvider = WorkContext.Provider

export function useWork(): Work {
  const work = use(WorkContext)
  if (!work) throw new Error('useWork needs a WorkProvider above it')
  return work
}
