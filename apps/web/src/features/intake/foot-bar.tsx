import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import type { DraftStatus } from '@hotline/ui/draft-saver.ts'
import { byCallOnly, neverAtOnce } from './answerable.ts'
import { againForm } from './again.ts'
import { useIntakeText } from './text.ts'
import { timeText } from '../../lib/time.ts'
import { useOpenDraft } from './use-open-draft.ts'
import { useWork } from './work.ts'

type Props = { alike: number; saving: DraftStatus; savedAt: string | undefined; busy: boolean; error: string | undefined; onRegister: () => void; onOpen: (id: string) => void }

/** The ways out, each with its key; and whether what was typed is safe. */
export function FootBar({ alike, saving, savedAt, busy, error, onRegister, onOpen }: Props) {
  const t = useIntakeText()
  const { order, form, sheet, openSheet } = useWork()
  const again = useOpenDraft()
  const off = (verb: (typeof order.verbs)[number]) => (order.verbs.includes(verb) ? undefined : t('bar.not-yours'))
  const type = form.requestType && requestTypeNames[form.requestType]
  const notNow = neverAtOnce(form.requestType) ? t('bar.not-answerable', { type: type ?? '' }) : undefined
  const noted = error ?? again.error
  const another = async () => {
    const opened = await again.open(againForm(order), form)
    if (opened) onOpen(opened.id)
  }
  return (
    <div className="ui-keys intake-bar" role="toolbar" aria-label={t('form.label')}>
      <Button keys="F2" off={off('answerDirectly') ?? notNow} pressed={sheet === 'answer' || undefined} onPress={() => openSheet('answer')}>{t('bar.answer')}</Button>
      <Button keys="F3" look={sheet === 'knowledge' || sheet === 'alike' ? 'primary' : 'outline'} off={off('register')} busy={busy} onPress={onRegister}>{t('bar.register')}</Button>
      <Button keys="F4" off={off('reject')} pressed={sheet === 'reject' || undefined} onPress={() => openSheet('reject')}>{t('bar.reject')}</Button>
      <Button keys="F6" off={off('transferEmergency')} pressed={sheet === 'emergency' || undefined} onPress={() => openSheet('emergency')}>{t('bar.emergency')}</Button>
      <Button keys="F9" off={alike ? undefined : t('bar.no-alike')} pressed={sheet === 'alike' || undefined} onPress={() => openSheet('alike')}>{alike ? `${t('bar.alike')} ${alike}` : t('bar.alike')}</Button>
      <Button look="plain" busy={again.busy} onPress={() => void another()}>{t('bar.again')}</Button>
      <Button look="plain" off={off('discardDraft')} onPress={() => openSheet('discard')}>{t('bar.discard')}</Button>
      {noted ? <b className="intake-error ui-end" role="alert">{noted}</b> : <span className="ui-hint ui-end ui-clip">{byCallOnly(form.requestType) || notNow ? t('bar.not-answerable', { type: type ?? '' }) : null}</span>}
      <span className="intake-saved" role="status">{saving === 'saving' || saving === 'waiting' ? t('saving') : saving === 'failed' ? t('saved-here') : savedAt ? t('saved', { at: timeText(new Date(savedAt)) }) : t('not-saved')}</span>
    </div>
  )
}
