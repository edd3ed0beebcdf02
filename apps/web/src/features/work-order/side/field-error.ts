import { createContext, use } from 'react'

type Said = { code: string | null; error: string | null }

const SaidContext = createContext<Said>({ code: null, error: null })
export const SaidProvider = SaidContext.Provider

/** Whether a refusal speaks of this field: its code names the field and then what is wrong with it. */
export const speaksOf = (code: string | null, about: string): boolean => code !== null && code.startsWith(`work-order.${about}-`)

/** What the server said of one field of the form around it. */
export function useFieldError(about: string | undefined): string | undefined {
  const { code, error } = use(SaidContext)
  return about && error && speaksOf(code, about) ? error : undefined
}
