import { OPINION_VIEWS, opinionViewNames, type OpinionView } from '@hotline/domain/policy/versions.ts'
import { Button } from '@hotline/ui/button.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useState } from 'react'
import { useMe } from '../../../lib/me.ts'
import { dayText } from '../../../lib/time.ts'
import type { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'
import type { VersionPage } from './version-content.tsx'

type Opinion = VersionPage['opinions'][number]

/** The rounds of opinions, newest first: who was asked, what was said, and the own answer while it is open. */
export function OpinionsPart(props: { opinions: readonly Opinion[]; mayAnswer: boolean; acts: ReturnType<typeof usePolicyActs> }) {
  const t = usePolicyCopy()
  const tenantId = useMe().membership.tenantId
  const rounds = [...new Set(props.opinions.map(({ round }) => round))]
  return (
    <div className="ui-part pol-opinions">
      <SectionTitle>{t('opinions')}</SectionTitle>
      {rounds.map((round) => {
        const asked = props.opinions.filter((each) => each.round === round)
        return (
          <section key={round}>
            <p className="ui-hint">{t('round', { n: round, day: dayText(new Date((asked[0]?.dueAt.getTime() ?? 0) - 1)) })} {asked[0]?.words}</p>
            <ul>
              {asked.map((one) => (
                <li key={one.id}>
                  <b>{one.askedName}</b>
                  {one.view ? <Tag tone={one.view === 'AGREE' ? 'plain' : 'strong'}>{opinionViewNames[one.view]}</Tag> : <Tag tone="dashed">{t(one.state === 'SILENT' ? 'SILENT' : 'OPEN')}</Tag>}
                  {one.answer && <span>{one.answer}</span>}
                  {one.answeredByName && one.answeredAt && <span className="ui-hint">{one.answeredByName} {dayText(one.answeredAt)}</span>}
                  {props.mayAnswer && one.state === 'OPEN' && one.askedTenantId === tenantId && <AnswerForm id={one.id} label={one.askedUnitId ? t('paper') : t('answer')} acts={props.acts} />}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function AnswerForm(props: { id: string; label: string; acts: ReturnType<typeof usePolicyActs> }) {
  const t = usePolicyCopy()
  const [open, setOpen] = useState(false)
  const [view, setView] = useState<OpinionView>('AGREE')
  const [words, setWords] = useState('')
  if (!open) return <Button size="s" onPress={() => setOpen(true)}>{props.label}</Button>
  const { answer, failure } = props.acts
  const ready = view === 'AGREE' || words.trim().length > 0
  return (
    <form
      className="ui-stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) answer.mutate({ id: props.id, view, words: words.trim() })
      }}
    >
      <SegmentedKeys size="s" label={t('answerView')} value={view} onChange={setView} options={OPINION_VIEWS.map((value, at) => ({ value, label: opinionViewNames[value], digit: at + 1 }))} />
      <textarea className="ui-input" aria-label={t('answerWords')} rows={2} value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
      <span className="ui-row">
        <Button type="submit" look="primary" size="s" busy={answer.isPending} off={ready ? undefined : t('answerWords')}>{t('answerSend')}</Button>
        {failure && <span className="adm-error" role="alert">{failure.sentence}</span>}
      </span>
    </form>
  )
}
