import type { ImportKind, ImportResult } from '@hotline/domain/onboarding/import-model.ts'
import { Button } from '@hotline/ui/button.tsx'
import { saveContent } from '../../../lib/files.ts'
import { dayText } from '../../../lib/time.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** What the import did; new people's passwords for the first sign-in are shown this once. */
export function ImportDone({ kind, result }: { kind: ImportKind; result: ImportResult }) {
  const t = useOnboardingCopy()
  const { add, change, same } = result.counts
  const { passwords } = result
  const until = result.until ? dayText(result.until) : ''
  // a mark of the byte order, so that a spreadsheet reads it as what it is
  const save = () => saveContent(`${t('done.file')}.csv`, new Blob([`\uFEFF${[t('done.columns'), ...passwords.map(({ name, username, password }) => `${name},${username},${password},${until}`)].join('\r\n')}`], { type: 'text/csv' }))
  return (
    <section className="onb-done-face ui-scroll" aria-label={t('done')}>
      <p role="status"><b>{t(`done.${kind}`, { add, change, same })}</b></p>
      {passwords.length > 0 && (
        <>
          <p className="ui-row is-wrap"><span className="ui-muted">{t('done.passwords', { n: passwords.length, until })}</span> <Button size="s" onPress={save}>{t('done.save')}</Button></p>
          <table className="onb-table">
            <thead><tr><th scope="col">{t('done.name')}</th><th scope="col">{t('done.username')}</th><th scope="col">{t('done.password')}</th></tr></thead>
            <tbody>{passwords.map(({ username, name, password }) => <tr key={username}><td>{name}</td><td className="ui-code">{username}</td><td className="ui-code">{password}</td></tr>)}</tbody>
          </table>
        </>
      )}
    </section>
  )
}
