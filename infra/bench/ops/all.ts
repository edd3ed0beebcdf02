import { detail } from './detail.ts'
import { dispatch } from './dispatch.ts'
import { founding } from './founding.ts'
import { history, inbox, nextPage, todo } from './inbox.ts'
import { intake } from './intake.ts'
import { importing, moving, switching } from './organising.ts'
import type { Operation } from './operation.ts'
import { transfer } from './transfer.ts'
import { warnings } from './warnings.ts'

/** What the product can do now, in the order of the report. A new hot operation is a file of its own and a line here: see README.md. */
export const OPERATIONS: readonly Operation[] = [inbox, nextPage, history, todo, detail, dispatch, transfer, intake, warnings, founding, importing, switching, moving]

export function operationNamed(key: string): Operation {
  const found = OPERATIONS.find((operation) => operation.key === key)
  if (!found) throw new Error(`there is no operation ${key}`)
  return found
}
