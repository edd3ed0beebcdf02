import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useState } from 'react'
import { dayText } from '../../../lib/time.ts'
import { DocumentForm } from './document-form.tsx'
import type { PolicyList } from './policy-tab.tsx'
import { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

export type DocumentLine = PolicyList['documents'][number]

/** 规则文件: the register, and what the classification rests on. */
export function DocumentsPart(props: { list: PolicyList; maySave: boolean }) {
  const t = usePolicyCopy()
  const { documents } = props.list
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const chosen = documents.find(({ id }) => id === open)
  return (
    <div className="pol-two">
      <section className="pol-list" aria-label={t('docLabel')}>
        {props.maySave && <Button block onPress={() => setOpen('new')}>{t('docNew')}</Button>}
        {!documents.length && <Empty title={t('docEmpty')} hint={t('docEmptyHint')} />}
        <ol>
          {documents.map((one) => (
            <li key={one.id} className="pol-line">
              <button type="button" aria-current={one.id === open || undefined} onClick={() => setOpen(one.id)}>
                <span className="ui-row"><b className="ui-clip">《{one.title}》</b></span>
                <span className="ui-hint">{[one.documentNo, one.issuingBody, one.issuedOn].filter(Boolean).join(' · ')}</span>
                <span className="ui-row">{!one.own && <Tag>{t('inherited')}</Tag>}{one.provisional && <Tag tone="dashed">{t('provisionalTag')}</Tag>}{one.provisional && one.reviewOn && <span className="ui-hint">{t('docReviewDue', { day: one.reviewOn })}</span>}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section className="pol-version">
        {(open === 'new' || chosen) && <DocumentForm key={open === 'new' ? 'new' : `${chosen?.id}:${chosen?.revision}`} document={open === 'new' ? null : (chosen ?? null)} locked={!props.maySave || chosen?.own === false} onDone={setOpen} />}
        {open === null && <Bindings {...props} />}
      </section>
    </div>
  )
}

function Bindings({ list, maySave }: { list: PolicyList; maySave: boolean }) {
  const t = usePolicyCopy()
  const acts = usePolicyActs()
  const subjects = ['CATEGORY'] as const
  return (
    <div className="ui-part ui-stack">
      <SectionTitle>{t('bindings')}</SectionTitle>
      {subjects.map((subject) => {
        const bound = list.bindings.find((each) => each.subject === subject)
        return (
          <div key={subject} className="pol-bind">
            <span>{t(`bind.${subject}`)}</span>
            <select className="ui-input" aria-label={t(`bind.${subject}`)} disabled={!maySave || acts.busy} value={bound?.documentId ?? ''} onChange={(event) => event.target.value && acts.bind.mutate({ subject, documentId: Number(event.target.value) })}>
              <option value="">{t('bindNone')}</option>
              {list.documents.map((one) => <option key={one.id} value={one.id}>{`《${one.title}》${one.documentNo ?? ''}`}</option>)}
            </select>
            {bound && <span className="ui-hint">{t('bindBy', { name: bound.boundByName, day: dayText(bound.boundAt) })}</span>}
          </div>
        )
      })}
      {acts.failure && <span className="adm-error" role="alert">{acts.failure.sentence}</span>}
    </div>
  )
}
