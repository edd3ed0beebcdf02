import { z } from 'zod'
import { CHANNELS } from '../model.ts'

/** T01. A draft is not a transition of an existing order: the pipeline creates the row from this input. */
export const openDraftInput = z.object({
  channel: z.enum(CHANNELS),
  phone: z.string().trim().regex(/^\+?\d{5,15}$/, 'work-order.phone-invalid').optional(),
  callId: z.string().max(64).optional(),
  /** An imported message's id: the second import finds the first. */
  externalNo: z.string().min(1).max(120).optional(),
  callerName: z.string().max(40).optional(),
  title: z.string().max(200).optional(),
  content: z.string().max(8000, 'work-order.content-too-long').optional(),
  receivedAt: z.coerce.date().optional(),
  /** From the upper platform: by when it wants the result (T46). */
  upperDueAt: z.coerce.date().optional(),
  /** The closed order this one repeats with new facts (T41). */
  previousOrderId: z.uuid().optional(),
})
export type OpenDraftInput = z.output<typeof openDraftInput>
