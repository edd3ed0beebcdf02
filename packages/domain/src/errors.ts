/**
 * A refusal the rule book or the permission rules give. `code` is `noun.reason` and a key of the
 * phrases; `params` fill the sentence. The server sends both, never the sentence itself.
 */
export class DomainError extends Error {
  readonly code: string
  readonly params: Record<string, unknown>

  constructor(code: string, params: Record<string, unknown> = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.params = params
  }
}

/** Throws `DomainError(code, params)` unless the condition holds. */
export function must(condition: unknown, code: string, params: Record<string, unknown> = {}): asserts condition {
  if (!condition) throw new DomainError(code, params)
}
