import { z } from 'zod'
import { calendarYearSchema, officeHoursSchema } from '../deadline/calendar-schema.ts'
import { UNIT_ROLES, type UnitRole } from '../unit/kinds.ts'
import { draftTenantContent, noteContent } from './content.ts'
import { GATES } from './gate.ts'
import { IMPORT_FORMATS, IMPORT_KINDS, importSource } from './import-model.ts'
import { STEPS } from './steps.ts'
import { ISSUE_GRADES } from './views.ts'

/**
 * Inputs of `onboarding.*`, and what each procedure answers (types of views.ts and import-model.ts):
 *
 * | query | input | answer |
 * |---|---|---|
 * | list | – | OnboardingList |
 * | get, history, trial, coverage, profile, units, sandbox | byId | OnboardingView, OnboardingEvent[], TrialView, CoverageView, ProfileView, units as `admin.units` tells them, SandboxView |
 * | step | stepInput | StepContent |
 * | people | peopleInput | a page as `admin.people` tells it |
 * | gate | gateInput | GateView |
 * | template | templateInput | TemplateFile |
 *
 * | mutation | input | answer |
 * |---|---|---|
 * | start, adopt | startInput, adoptInput | { id } |
 * | saveStep, found | saveStepInput, versioned | { version } |
 * | checkImport (writes nothing), commitImport | checkImportInput, commitImportInput | ImportReport, ImportResult |
 * | setRoles, saveLimits, saveCalendar | of that name | { version } |
 * | startSandbox, playSandbox (plays the next order) | byId, playInput | SandboxRun |
 * | askGate, takeBackGate, decideGate | of that name | { version } |
 * | openIssue, closeIssue | of that name | TrialIssue |
 * | suspend, resume, merge, offBoard | suspendInput, suspendInput, mergeInput, endInput | { version } |
 */
const id = z.uuid()
/** Of the onboarding as far as the screen knows; another's change in between refuses with `onboarding.stale`. */
const version = z.int().min(0)
const said = (most: number, code: string) => z.string().trim().min(1, code).max(most)
// Object.keys loses the key type; the roles are a closed record.
const roles = Object.keys(UNIT_ROLES) as [UnitRole, ...UnitRole[]]

export const byId = z.object({ id })
export const versioned = z.object({ id, version })

/** The browser makes the id, so that a second click starts nothing. */
export const startInput = z.object({ id, name: said(40, 'onboarding.name-missing').regex(/^[^<>\p{Cc}]+$/u) })
export const adoptInput = z.object({ tenantId: z.int().positive() })
export const stepInput = z.object({ id, step: z.enum(STEPS) })
/** `version` is the step's own: two people may fill in two steps at once. */
export const saveStepInput = z.discriminatedUnion('step', [
  z.object({ id, version, done: z.boolean(), step: z.literal('tenant'), content: draftTenantContent }),
  z.object({ id, version, done: z.boolean(), step: z.enum(STEPS).exclude(['tenant']), content: noteContent }),
])
export const templateInput = z.object({ kind: z.enum(IMPORT_KINDS), format: z.enum(IMPORT_FORMATS) })
export const checkImportInput = z.object({ id, kind: z.enum(IMPORT_KINDS), source: importSource })
export const commitImportInput = checkImportInput.extend({ digest: z.string().length(64) })
export const peopleInput = z.object({ id, search: z.string().trim().max(40).default(''), cursor: z.int().nullish(), limit: z.int().min(1).max(200).default(50) })
export const setRolesInput = versioned.extend({ unitId: z.int().positive(), role: z.enum(roles).nullable(), alsoRoles: z.array(z.enum(roles)).max(20) })
/** Limits by the keys that `profile` names; what isn't listed is inherited. */
export const saveLimitsInput = versioned.extend({ limits: z.record(z.string().max(60), z.number().positive().max(10_000)) })
export const saveCalendarInput = versioned.extend({
  /** null: as the prefecture's. */
  own: z.object({ years: z.record(z.string().regex(/^\d{4}$/), calendarYearSchema), officeHours: z.array(officeHoursSchema) }).nullable(),
})
export const playInput = z.object({ id, runId: z.uuid() })
export const gateInput = z.object({ id, gate: z.enum(GATES) })
export const askGateInput = versioned.extend({ gate: z.enum(GATES) })
export const decideGateInput = versioned.extend({ requestId: z.uuid(), approve: z.boolean(), words: said(500, 'onboarding.words-missing') })
export const takeBackInput = versioned.extend({ requestId: z.uuid() })
/** What can't be undone asks for the county's name, typed. */
export const suspendInput = versioned.extend({ words: said(500, 'onboarding.words-missing') })
/** The end from a day on, tomorrow at the earliest; `intoTenantId` null: it leaves, and the prefecture keeps its orders. */
export const planEndInput = suspendInput.extend({ typedName: z.string().trim().max(60), intoTenantId: z.int().positive().nullable(), endsOn: z.iso.date('onboarding.end-day-missing') })
export const openIssueInput = z.object({ id, issueId: z.uuid(), grade: z.enum(ISSUE_GRADES), words: said(1_000, 'onboarding.words-missing') })
export const closeIssueInput = z.object({ id, issueId: z.uuid(), result: said(1_000, 'onboarding.words-missing') })
