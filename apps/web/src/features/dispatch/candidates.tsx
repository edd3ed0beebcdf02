import { routingSentence } from '@hotline/domain/routing/phrases.zh-CN.ts'
import type { Proposal } from '@hotline/domain/routing/proposal.ts'
import { routingBasisNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { SuggestionRow } from '@hotline/ui/suggestion-row.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { Why } from '@hotline/ui/why.tsx'
import type { ReactNode } from 'react'
import type { Names } from './opinion.ts'
import type { Plan } from './plan.ts'
import { useDispatchText } from './text.ts'

type Props = { proposal: Proposal; plan: Plan; names: Names; onChoose: (at: number) => unknown; end: ReactNode }

/** What the rule book would do and why, then the units it weighed, each with its own reasons. */
export function Candidates({ proposal, plan, names, onChoose, end }: Props) {
  const t = useDispatchText()
  const { action, basis, candidates, explanation, warnings } = proposal
  const named = action === 'DISPATCH' && candidates.length > 0
  const sentences = explanation.map(routingSentence)
  const leadId = 'leadUnitId' in plan ? plan.leadUnitId : null
  const coIds = 'coUnitIds' in plan ? plan.coUnitIds : []
  const tenant = proposal.targetTenantId === null ? '' : names.tenant(proposal.targetTenantId)
  return (
    <section className="dispatch-to" aria-label={t('to')}>
      <div className="dispatch-to-head">
        <SectionTitle note={`${routingBasisNames[basis]} · ${t(`action.${action}`, { tenant })}`} end={end}>{t('to')}</SectionTitle>
      </div>
      {warnings.length > 0 && (
        <div className="dispatch-why" role="note" aria-label={t('warnings')}>
          <Why reasons={warnings.map(routingSentence)} />
        </div>
      )}
      {!named && sentences.length > 0 && (
        <div className="dispatch-why">
          <Why reasons={sentences} />
        </div>
      )}
      <div role="listbox" aria-label={t('to')}>
        {candidates.slice(0, 3).map((candidate, at) => {
          const chosen = candidate.unitId === leadId
          const own = candidate.reasonCodes.map(routingSentence)
          return (
            <SuggestionRow
              key={candidate.unitId} digit={at + 1} title={names.unit(candidate.unitId)} share={candidate.share} selected={chosen} onSelect={() => onChoose(at)}
              tag={<Tag tone={chosen ? 'strong' : 'plain'}>{t(chosen ? 'role.chosen' : coIds.includes(candidate.unitId) ? 'role.added' : `role.${candidate.roleInOrder}`)}</Tag>}
              sub={chosen ? undefined : own[0]}
              reasons={candidate.unitId === proposal.lead ? [...new Set([...sentences, ...own])] : own}
            />
          )
        })}
      </div>
      {!candidates.length && action === 'ASK_CALLER' && <p className="dispatch-why ui-hint">{t('ask.hint')}</p>}
      {!candidates.length && action === 'REFUSE_AREA' && <p className="dispatch-why ui-hint">{t('outside.hint')}</p>}
    </section>
  )
}
