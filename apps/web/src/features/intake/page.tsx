import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { DonePanel, type Done } from './done-panel.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { DraftLists } from './draft-lists.tsx'
import { KnowledgePanel } from './knowledge-panel.tsx'
import { NewCall } from './new-call.tsx'
import { useIntakeText } from './text.ts'
import './intake.css'

/** 受理台: a call on the left, what is said in the middle, what is known on the right (rule 12.3 without telephony). */
export default function IntakePage() {
  const t = useIntakeText()
  const { id } = useParams()
  const navigate = useNavigate()
  const [done, setDone] = useState<Done>()
  const open = (draftId: string) => {
    setDone(undefined)
    void navigate(`/intake/${draftId}`)
  }
  if (id && done?.order.id !== id) return <DraftDesk key={id} id={id} onDone={setDone} onOpen={open} />

  return (
    <>
      <DeskHead title={t('desk')} meta={t('meta')} />
      <Split tracks="288px minmax(0, 1fr) 348px">
        <Panel as="aside" sunken label={t('new.title')}>
          <NewCall key={done?.order.id ?? 'idle'} onOpened={open} />
          <DraftLists onOpen={open} />
        </Panel>
        <Panel label={t('form.label')}>
          {done ? <DonePanel done={done} onOpen={open} onNext={() => (setDone(undefined), void navigate('/intake'))} /> : <Empty title={t('idle.title')} hint={t('idle.hint')} />}
        </Panel>
        <Panel as="aside" sunken label={t('kb.label')}>
          <KnowledgePanel follows="" cited={[]} />
        </Panel>
      </Split>
    </>
  )
}
