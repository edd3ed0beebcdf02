import { Button } from '@hotline/ui/button.tsx'
import { Empty } from '@hotline/ui/faces.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { Profile, View } from './shapes.ts'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** Limits beside the prefecture's: empty is inherited, a number may only be smaller (rule 14, step 2). */
export function LimitsForm({ view, profile }: { view: View; profile: Profile }) {
  const t = useOnboardingCopy()
  const again = useAgain()
  const saved = Object.fromEntries(profile.limits.map(({ key, own }) => [key, own === null ? '' : String(own)]))
  const [texts, setTexts] = useState<Record<string, string>>(saved)
  const save = useMutation(useTRPC().onboarding.saveLimits.mutationOptions({ onSettled: again }))
  const wrongOf = ({ key, inherited, unit }: Profile['limits'][number]) => {
    const text = texts[key]?.trim()
    if (!text) return undefined
    const value = Number(text)
    if (!Number.isFinite(value) || value <= 0) return t('limits.number')
    return value > inherited ? t('limits.looser', { inherited, unit }) : undefined
  }
  const wrong = profile.limits.filter((limit) => wrongOf(limit) !== undefined).length
  const changed = profile.limits.some(({ key }) => (texts[key]?.trim() ?? '') !== saved[key])
  // From going live on, its rules change by draft, consultation and a second person.
  const live = view.state !== 'CONFIGURING' && view.state !== 'TRIAL'
  const locked = !view.may.run || view.countyId === null || live
  const off = locked ? t(live && view.countyId !== null ? 'limits.live' : 'limits.locked') : wrong ? t('limits.wrong', { n: wrong }) : changed ? undefined : t('unchanged')
  const send = () => {
    if (off || save.isPending) return
    const limits = Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text.trim() ? [[key, Number(text)]] : [])))
    save.mutate({ id: view.id, version: view.version, limits })
  }
  useHotkeys({ 'Ctrl+Enter': send })
  if (!profile.limits.length) return <Empty title={t('limits.empty')} hint={t('limits.emptyHint')} />
  return (
    <>
      <div className="ui-scroll">
        <table className="onb-table">
          <thead><tr><th scope="col">{t('limits.name')}</th><th scope="col" className="ui-num">{t('limits.inherited')}</th><th scope="col">{t('limits.own')}</th></tr></thead>
          <tbody>
            {profile.limits.map((limit) => {
              const said = wrongOf(limit)
              return (
                <tr key={limit.key}>
                  <th scope="row">{limit.name}</th>
                  <td className="ui-num">{limit.inherited} {limit.unit}</td>
                  <td>
                    <span className="ui-row">
                      <input className="ui-input onb-number" inputMode="decimal" aria-label={t('limits.ownOf', { name: limit.name })} aria-invalid={said ? true : undefined} placeholder={t('limits.asAbove')} disabled={locked} value={texts[limit.key] ?? ''} onChange={(event) => setTexts((before) => ({ ...before, [limit.key]: event.target.value }))} />
                      {said ? <b className="onb-said">{said}</b> : texts[limit.key]?.trim() ? limit.unit : null}
                    </span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className="ui-keys">
        <span className="ui-hint">{t('limits.hint')}</span>
        {save.error && <span className="onb-error" role="alert">{whyOf(save.error)}</span>}
        {save.isSuccess && !changed && <span className="ui-muted" role="status">{t('saved')}</span>}
        <span className="ui-end"><Button look="primary" keys="Ctrl+Enter" busy={save.isPending} off={off} onPress={send}>{t('limits.save')}</Button></span>
      </div>
    </>
  )
}
