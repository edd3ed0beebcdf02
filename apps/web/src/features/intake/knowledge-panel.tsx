import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import { useState } from 'react'
import { dayText } from '../../lib/time.ts'
import type { KbHit } from './shapes.ts'
import { useIntakeText } from './text.ts'
import { useKnowledge } from './use-knowledge.ts'

/** Knowledge that follows the words; the agent may search for his own instead. With `onCite` an entry can be answered from. */
export function KnowledgePanel(props: { follows: string; cited: readonly string[]; onCite?: (entry: KbHit) => void }) {
  const t = useIntakeText()
  const [own, setOwn] = useState('')
  const [openId, setOpenId] = useState<string>()
  const found = useKnowledge(own.trim() ? own : props.follows)
  const hits = found.data ?? []
  const open = hits.find((hit) => hit.id === openId) ?? hits[0]
  const { onCite } = props
  const kindOf = useKindName()
  useHotkeys({ F8: () => (open && onCite ? onCite(open) : false) })

  return (
    <>
      <div className="ui-part intake-seek">
        <input className="ui-input" type="search" aria-label={t('kb.search')} placeholder={t('kb.search')} value={own} onChange={(event) => setOwn(event.target.value)} />
        {hits.length > 0 && <span className="ui-hint" role="status">{t(own.trim() ? 'kb.own' : 'kb.follows', { n: hits.length })}</span>}
        {own && <Button look="link" size="s" onPress={() => setOwn('')}>{t('kb.follow-again')}</Button>}
      </div>
      <div className="ui-scroll" aria-busy={found.isFetching || undefined}>
        {found.isError && !hits.length && <Failed title={t('kb.failed')} retry={() => void found.refetch()} />}
        {found.isLoading && <Loading rows={5} />}
        {!found.isError && !found.isLoading && !hits.length && <Empty title={found.isSuccess ? t('kb.none') : t('kb.empty')} />}
        {open && <OpenEntry entry={open} cited={props.cited.includes(open.id)} onCite={onCite} />}
        {hits.filter((hit) => hit.id !== open?.id).map((hit) => (
          <button key={hit.id} type="button" className="intake-kb" onClick={() => setOpenId(hit.id)}>
            <span>{kindOf(hit.kind)}</span>
            <b className="ui-clip">{hit.title}</b>
            <small className="ui-clip">{hit.status === 'SUSPECT' ? `${t('kb.suspect')} · ${t('kb.suspect-note')}` : hit.ownerName}</small>
          </button>
        ))}
      </div>
    </>
  )
}

function OpenEntry({ entry, cited, onCite }: { entry: KbHit; cited: boolean; onCite: ((entry: KbHit) => void) | undefined }) {
  const t = useIntakeText()
  const kindOf = useKindName()
  const valid = entry.effectiveTo ? t('kb.until', { at: dayText(entry.effectiveTo), n: entry.version }) : t('kb.open-ended', { n: entry.version })
  return (
    <article className="intake-entry" aria-label={entry.title}>
      <h3>
        <Tag tone="strong">{kindOf(entry.kind)}</Tag>
        <span>{entry.title}</span>
        <small>{entry.pinned ? t('kb.pinned') : entry.status === 'SUSPECT' ? t('kb.suspect') : null}</small>
      </h3>
      <p>{entry.answer}</p>
      <dl>
        {entry.askFirst && (<><dt>{t('kb.ask-first')}</dt><dd>{entry.askFirst}</dd></>)}
        <dt>{t('kb.valid')}</dt>
        <dd>{valid}{entry.nextReviewAt && t('kb.review', { at: dayText(entry.nextReviewAt) })}</dd>
        <dt>{t('kb.source')}</dt>
        <dd>{entry.ownerName}</dd>
        {entry.basis && (<><dt>{t('kb.basis')}</dt><dd>{entry.basis}</dd></>)}
      </dl>
      {onCite && (
        <div className="ui-row">
          <Button size="s" keys="F8" onPress={() => onCite(entry)}>{t('kb.cite')}</Button>
          {cited && <span className="ui-hint">{t('kb.cited')}</span>}
        </div>
      )}
    </article>
  )
}

const KINDS = ['POLICY', 'GUIDE', 'FAQ', 'SCRIPT', 'DIRECTORY', 'NOTICE', 'CASE'] as const

function useKindName(): (kind: string) => string {
  const t = useIntakeText()
  return (kind) => {
    const known = KINDS.find((one) => one === kind)
    return known ? t(`kind.${known}`) : kind
  }
}
