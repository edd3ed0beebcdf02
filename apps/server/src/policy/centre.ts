import { settingsOf } from '@hotline/domain/policy/book.ts'
import type { CentreSettings } from '@hotline/domain/policy/kinds/centre.ts'
import type { Reference } from '../directory/reference.ts'

/** How the tenant's centre is run at the instant: delegation, what looks leave behind, and a county's way online. */
export const centreSettingsAt = ({ policies }: Pick<Reference, 'policies'>, tenantId: number, at: Date): CentreSettings => settingsOf('CENTRE', policies.at('CENTRE', tenantId, at))
