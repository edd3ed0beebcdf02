import { POLICY } from '@hotline/domain/policy/kinds.ts'
import { policyPhaseNames } from '@hotline/domain/policy/versions.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import type { ReactNode } from 'react'
import type { Outputs } from '../../../lib/api.ts'
import { dayText, dueText } from '../../../lib/time.ts'
import { CalendarCompare } from './calendar-compare.tsx'
import { CatalogueCompare } from './catalogue-compare.tsx'
import { changesIn } from './catalogue-text.ts'
import { TermsTable } from './terms-table.tsx'
import { usePolicyCopy } from './use-policy-copy.ts'

export type VersionPage = Outputs['policy']['version']
type Copy = ReturnType<typeof usePolicyCopy>

/** Beside what a version is shown. */
export const comparisonOf = ({ base, before }: Pick<VersionPage, 'base' | 'before'>, t: Copy): string =>
  base !== null ? t('compareBase') : before ? (before.number ? t('compare', { n: before.number }) : t('compareBook')) : t('all')

/** What a version is, rests on and changes; `children` stand under the changes. */
export function VersionContent({ page, title, children }: { page: VersionPage; title: string; children?: ReactNode }) {
  const t = usePolicyCopy()
  const { version, content, base, before, lines } = page
  return (
    <>
      <div className="ui-part">
        <h2 className="ui-row">{version.name} <small className="ui-muted">{POLICY[version.kind].label} · {t('number', { n: version.number })}</small> <Tag tone={version.phase === 'IN_FORCE' ? 'strong' : 'dashed'}>{policyPhaseNames[version.phase]}</Tag></h2>
        <Record page={page} />
      </div>
      <div className="ui-part">
        {version.kind === 'CALENDAR' ? <CalendarCompare content={content} before={before?.content ?? null} base={base} title={title} />
          : version.kind === 'CATALOGUE' ? <CatalogueCompare changes={changesIn(content)} lines={lines} initial={version.initial} />
          : <TermsTable kind={version.kind} content={content} before={before?.content ?? null} base={base} title={title} />}
        {children}
      </div>
    </>
  )
}

const filedText = ({ filedAt, objectUntil, objectedAt }: NonNullable<VersionPage['filing']>, t: Copy): string =>
  `${dayText(filedAt)} ${t(objectedAt ? 'filedObjected' : 'filedUntil', { at: dueText(objectUntil) })}`

function Record({ page: { version, filing } }: { page: VersionPage }) {
  const t = usePolicyCopy()
  const { effectiveFrom, effectiveTo, legality, approval } = version
  const facts: [string, string | null][] = [
    [t('basis'), version.documentTitle ? `《${version.documentTitle}》${version.documentNo ?? ''}` : t('noBasis')],
    [t('effective'), effectiveFrom && `${t('from', { day: dayText(effectiveFrom) })}，${effectiveTo ? t('until', { day: dayText(effectiveTo) }) : t('open')}`],
    [t('note'), version.note || (version.initial ? t('initial') : null)],
    [t('drafted'), version.draftedByName && version.draftedAt && `${version.draftedByName} ${dayText(version.draftedAt)}`],
    [t('legality'), legality && `${legality.body} ${legality.on} ${legality.words}`],
    [t('approval'), approval && `${approval.body} ${approval.on} ${approval.words}`],
    [t('submitted'), version.submittedByName && version.submittedAt && `${version.submittedByName} ${dayText(version.submittedAt)}`],
    [t(version.status === 'PUBLISHED' ? 'decided' : 'returned'), version.decidedByName && version.decidedAt && `${version.decidedByName} ${dayText(version.decidedAt)} ${version.decisionWords ?? ''}`],
  ]
  if (filing) facts.push([t('filed'), filedText(filing, t)], [t('objected'), filing.objection && `${filing.objectedByName ?? ''} ${filing.objection}`], [t('objectionAnswered'), filing.answer])
  return <dl className="ui-facts pol-record">{facts.flatMap(([label, value]) => (value ? [<dt key={label}>{label}</dt>, <dd key={`${label}=`}>{value}</dd>] : []))}</dl>
}
