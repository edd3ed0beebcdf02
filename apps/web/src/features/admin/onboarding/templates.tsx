import { IMPORT_FORMATS, type ImportKind } from '@hotline/domain/onboarding/import-model.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { bytesOf, saveContent } from '../../../lib/files.ts'
import { useTRPCClient } from '../../../lib/trpc.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** The roster to fill in, as a spreadsheet or as plain text. */
export function Templates({ kind }: { kind: ImportKind }) {
  const t = useOnboardingCopy()
  const client = useTRPCClient()
  const [failed, setFailed] = useState<string | null>(null)
  const fetchOne = async (format: (typeof IMPORT_FORMATS)[number]) => {
    try {
      const { name, mime, base64 } = await client.onboarding.template.query({ kind, format })
      saveContent(name, new Blob([bytesOf(base64)], { type: mime }))
      setFailed(null)
    } catch (error) {
      setFailed(whyOf(error))
    }
  }
  return (
    <span className="ui-row">
      {failed && <span className="onb-error" role="alert">{failed}</span>}
      {IMPORT_FORMATS.map((format) => <Button key={format} look="link" size="s" onPress={() => void fetchOne(format)}>{t('template', { format })}</Button>)}
    </span>
  )
}
