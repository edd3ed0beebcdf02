import { policyPhaseNames } from '@hotline/domain/policy/versions.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import type { Outputs } from '../../../lib/api.ts'
import { dayText } from '../../../lib/time.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

export type VersionLine = Outputs['policy']['list']['versions'][number]
const TONES = { IN_FORCE: 'strong', COMING: 'plain', PAST: 'plain', DRAFT: 'dashed', CONSULTING: 'dashed', SUBMITTED: 'dashed', WITHDRAWN: 'dashed' } as const

/** One version in the timeline: what it is by the clock, which one, from when to when, resting on what. */
export function VersionRow(props: { version: VersionLine; county: boolean; current: boolean; onOpen: () => void }) {
  const t = usePolicyCopy()
  const { version } = props
  const dates = version.effectiveFrom && `${t('from', { day: dayText(version.effectiveFrom) })}，${version.effectiveTo ? t('until', { day: dayText(version.effectiveTo) }) : t('open')}`
  return (
    <li className={`pol-line is-${version.phase.toLowerCase()}`}>
      <button type="button" aria-current={props.current || undefined} onClick={props.onOpen}>
        <span className="ui-row">
          <Tag tone={TONES[version.phase]}>{policyPhaseNames[version.phase]}</Tag>
          <b>{t('number', { n: version.number })}</b>
          {props.county && <span className="ui-hint">{version.own ? t('own') : t('inherited')}</span>}
          {version.endsSoon && <Tag tone="warn">{t('endsSoon')}</Tag>}
        </span>
        <span className="ui-clip">{version.name}</span>
        {dates && <span className="ui-hint">{dates}</span>}
        <span className="ui-hint ui-clip">{version.documentTitle ? `《${version.documentTitle}》${version.documentNo ?? ''}` : t('noBasis')}</span>
      </button>
    </li>
  )
}
