import { createContext, use } from 'react'

/** What the server said to a form: why it refused, and of which input where it named one. */
export type Said = { code: string | null; error: string | null; field?: string | null }

/**
 * Whether a refusal speaks of a field known as `about`: the server named that input, or its code names the
 * field and then what is wrong with it, or is the whole code.
 */
export const speaksOf = ({ code, field }: Pick<Said, 'code' | 'field'>, about: string): boolean =>
  field === camel(about) || (code !== null && `${code}-`.startsWith(`work-order.${about}-`))

const camel = (about: string): string => about.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The field of a form that a refusal speaks of, where each says what the server may call it; undefined where it is about the whole order. */
export function fieldOf<Field extends string>(said: Pick<Said, 'code' | 'field'>, fields: Readonly<Record<Field, readonly string[]>>): Field | undefined {
  // safe: the keys of the record given
  const names = Object.keys(fields) as Field[]
  return names.find((name) => fields[name].some((about) => speaksOf(said, about)))
}

const SaidContext = createContext<Said>({ code: null, error: null })
export const SaidProvider = SaidContext.Provider

/** What the server said of one field of the form around it. */
export function useFieldError(about: string | undefined): string | undefined {
  const said = use(SaidContext)
  return about && said.error && speaksOf(said, about) ? said.error : undefined
}
