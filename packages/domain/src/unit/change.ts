import { z } from 'zod'
import type { unitProblems, unitWarnings } from './errors.zh-CN.ts'
import { UNIT_KINDS, UNIT_ROLES, type UnitRole } from './kinds.ts'

/** How the tree of units changes (rule 1.3): `ADD` and `EDIT` of one unit, and the three that others hang on. */
export const UNIT_CHANGES = ['ADD', 'EDIT', 'MOVE', 'MERGE', 'CLOSE'] as const
export type UnitChangeKind = (typeof UNIT_CHANGES)[number]
export const unitChangeNames: Record<UnitChangeKind, string> = { ADD: '新设', EDIT: '修改', MOVE: '移动', MERGE: '合并', CLOSE: '停用' }

/** What is filed when it changes (rule 1.3). */
export const CONTACT_CHANGES = ['LEADER', 'STAFF', 'OFFICE', 'EMERGENCY'] as const
export type ContactChange = (typeof CONTACT_CHANGES)[number]
export const contactChangeNames: Record<ContactChange, string> = { LEADER: '分管领导', STAFF: 'AB岗人员', OFFICE: '工作机构', EMERGENCY: '24小时应急电话' }

const reason = z.string('unit.reason-missing').trim().min(1, 'unit.reason-missing').max(500)
const document = z.string().trim().max(200).nullable().default(null)
const line = (most: number) => z.string().trim().max(most).regex(/^[^<>\p{Cc}]*$/u).nullable().transform((said) => said || null)

/** A move or a merge of one unit, or its closing. `target`: the new parent (null: directly under the centre), or the unit it is merged into. */
export const unitMove = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('MOVE'), unitId: z.int(), targetId: z.int().nullable() }),
  z.object({ kind: z.literal('MERGE'), unitId: z.int(), targetId: z.int() }),
  z.object({ kind: z.literal('CLOSE'), unitId: z.int(), targetId: z.null().default(null) }),
])
export type UnitMove = z.output<typeof unitMove>

/** `id`: the same one sent twice is done once. The versions are those that the preview showed. */
export const changeUnitInput = z.object({ id: z.uuid(), move: unitMove, unitVersion: z.int(), targetVersion: z.int().nullable(), reason, document })
export type ChangeUnit = z.output<typeof changeUnitInput>

const roles = Object.keys(UNIT_ROLES) as [UnitRole, ...UnitRole[]] // Object.keys loses the key type; UNIT_ROLES is a closed record
export const saveUnitInput = z.object({
  id: z.uuid(),
  /** null for a new one */
  unitId: z.int().nullable(),
  version: z.int().nullable(),
  code: z.string().trim().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u, 'unit.code-wrong'),
  name: z.string().trim().min(2, 'unit.name-missing').max(60).regex(/^[^<>"\p{Cc}]+$/u),
  kind: z.enum(UNIT_KINDS),
  role: z.enum(roles).nullable().default(null),
  alsoRoles: z.array(z.enum(roles)).max(20).default([]),
  /** Of a new one only: afterwards it is moved. */
  parentId: z.int().nullable().default(null),
  lineCode: line(32).default(null),
  office: line(60).default(null),
  officePhone: line(32).default(null),
  dutyPhone: line(32).default(null),
  reason, document,
})
export type SaveUnit = z.output<typeof saveUnitInput>

/** What stands against a change: the code of the sentence, which says what to do, with what fills it. */
export type UnitProblem = { code: keyof typeof unitProblems; params: { n?: number; name?: string } }
/** What the person should know and may go on with. */
export type UnitWarning = { code: keyof typeof unitWarnings; params: { n?: number; name?: string } }

/** How many of each hang on the unit. */
export type UnitCounts = { openOrders: number; leads: number; requests: number; opinions: number; people: number; children: number; rules: number; precedents: number }
