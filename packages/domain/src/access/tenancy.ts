/**
 * Every table's tenancy, declared once. It is compiled to PostgreSQL row-level security
 * (db/policies.sql, committed and compared by a test); a table that is not here fails the boot check.
 *
 * - owned      a row belongs to `tenant_id`; its ancestors see it (data goes up)
 * - inherited  as owned, and descendants read it too (process comes down: catalogues, calendars, knowledge)
 * - published  as owned; once published a rule is public within its prefecture (a neighbour's transfer counts by it),
 *              and whoever is asked for an opinion reads the draft; others see no draft, least of all those below
 * - open       everybody reads, the tenant and its ancestors write: nothing confidential (calendars, which a
 *              neighbour's transfer needs to count its own hours)
 * - order      the work order itself: owned, or shared with a participant by an unexpired share row
 * - child      follows its work order: whoever sees the order sees the row; `alone` where a row may stand beside no order and is then
 *              as owned
 * - trace      what one tenant's person saw of an order: told to that tenant, and to the order's owner, with the ancestors of
 *              both; written for the tenant in force alone
 * - party      a row between two tenants: either side and their ancestors see it; `asking` where only the first side makes one
 * - people     the directory of people, which belongs to no tenant: everybody reads, any tenant adds, and whoever sees a
 *              membership of the person may change the row
 * - process    no tenant's data: what the processes of the product tell each other
 * - global     no tenant: a directory everybody may read and only the owner role may write
 */
export type Tenancy =
  | { kind: 'owned'; appendOnly?: boolean; updatable?: readonly string[]; singly?: boolean }
  | { kind: 'inherited' | 'open' | 'order'; appendOnly?: boolean; updatable?: readonly string[] }
  | { kind: 'child'; appendOnly?: boolean; updatable?: readonly string[]; alone?: true }
  | { kind: 'published'; asked: { table: string; column: string } }
  | { kind: 'trace'; appendOnly: true }
  | { kind: 'party'; from: string; to: string; asking?: boolean; updatable?: readonly string[]; singly?: boolean }
  | { kind: 'people'; updatable: readonly string[] }
  | { kind: 'process' | 'global' }

/**
 * `updatable` narrows UPDATE to the named columns; `appendOnly` grants neither UPDATE nor DELETE. `singly`: rows are read by
 * a key or beside one order, never as a list, so that each is asked for by itself.
 */
export const TENANCY = {
  tenant: { kind: 'global' },
  tenant_closure: { kind: 'global' },
  product_clock: { kind: 'global' },
  person: { kind: 'people', updatable: ['name', 'username', 'disabled_at', 'code_until', 'subject'] },
  account_opening: { kind: 'owned' },
  unit: { kind: 'inherited' },
  unit_change: { kind: 'owned', updatable: ['undone_at', 'undone_by', 'undone_by_name', 'undo_reason'] },
  unit_contact_change: { kind: 'owned', updatable: ['filed_at', 'filed_by', 'filed_by_name', 'document'] },
  membership: { kind: 'owned' },
  person_change: { kind: 'owned', appendOnly: true },
  delegation: { kind: 'owned', updatable: ['ended_at', 'ended_by', 'ended_by_name'] },
  session_end: { kind: 'process' },
  rule_document: { kind: 'inherited' },
  policy_version: { kind: 'published', asked: { table: 'policy_opinion', column: 'version_id' } },
  // Only the asker asks, and who is asked changes nothing but the answer: a row here opens a draft.
  policy_opinion: { kind: 'party', from: 'tenant_id', to: 'asked_tenant_id', asking: true, updatable: ['view', 'answer', 'answered_by', 'answered_by_name', 'answered_at'] },
  document_binding: { kind: 'inherited', appendOnly: true },
  category: { kind: 'inherited' },
  dispatch_rule: { kind: 'inherited' },
  kb_entry: { kind: 'inherited' },
  number_counter: { kind: 'owned' },
  work_order: { kind: 'order' },
  order_share: { kind: 'party', from: 'tenant_id', to: 'grantee_id' },
  transfer: { kind: 'party', from: 'from_tenant_id', to: 'to_tenant_id', singly: true },
  assignment: { kind: 'child' },
  custody: { kind: 'child', appendOnly: true },
  order_clock: { kind: 'child', appendOnly: true },
  work_order_event: { kind: 'child', updatable: ['relayed_at'] },
  handling_record: { kind: 'child', appendOnly: true },
  dispute: { kind: 'child' },
  dispute_opinion: { kind: 'child' },
  callback_attempt: { kind: 'child', appendOnly: true },
  evaluation: { kind: 'child', appendOnly: true },
  linkage_record: { kind: 'child', appendOnly: true },
  attachment: { kind: 'child', appendOnly: true },
  request: { kind: 'child' },
  supervision: { kind: 'child' },
  caller_question: { kind: 'child' },
  filing: { kind: 'child', alone: true },
  precedent: { kind: 'owned' },
  clock_warning: { kind: 'child', appendOnly: true },
  presence: { kind: 'child' },
  order_words: { kind: 'child', appendOnly: true },
  outbound: { kind: 'owned' },
  recalculation: { kind: 'owned' },
  trace: { kind: 'trace', appendOnly: true },
  trace_alert: { kind: 'owned', updatable: ['settled_at', 'settled_by', 'settled_by_name', 'words'] },
  form_draft: { kind: 'owned' },
  text_template: { kind: 'owned' },
  idempotency: { kind: 'owned', appendOnly: true, singly: true },
  notice: { kind: 'owned', updatable: ['read_at'] },
  onboarding: { kind: 'owned' },
  onboarding_step: { kind: 'owned' },
  onboarding_event: { kind: 'owned', appendOnly: true },
  onboarding_gate: { kind: 'owned' },
  onboarding_sandbox: { kind: 'owned' },
  onboarding_issue: { kind: 'owned' },
} as const satisfies Record<string, Tenancy>

export type TableName = keyof typeof TENANCY
