import type { ReplyCheck, ReplyDefect } from '@hotline/domain/work-order/reply-checklist.ts'
import { Button } from '@hotline/ui/button.tsx'
import { cx } from '@hotline/ui/cx.ts'
import { useHandlingCopy } from '../work-order/handling/use-copy.ts'
import { useHandleCopy } from './use-copy.ts'

const LACKS = ['D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08'] as const
const lacks: readonly ReplyDefect[] = LACKS

/** What the reply lacks, each with the way to mend it; under it, in small, everything that was looked at. */
export function Checklist(props: { checks: readonly ReplyCheck[]; onFix: (code: ReplyDefect) => void }) {
  const t = useHandleCopy()
  const name = useHandlingCopy()
  const missing = props.checks.filter(({ state, code }) => state === 'MISSING' && lacks.includes(code))
  const word = { OK: t('checkMet'), MISSING: t('checkMissing'), NOT_APPLICABLE: t('checkReader') }
  return (
    <section className="handle-checks" aria-label={t('checklist')}>
      {missing.length > 0 && (
        <ul className="handle-lacks">
          {missing.map(({ code, blocking }) => (
            <li key={code}>
              {/* safe: `missing` keeps codes of LACKS only */}
              <span>{t(`lack.${code as (typeof LACKS)[number]}`)}{!blocking && <small>{t('lack.advice')}</small>}</span>
              <Button look="link" size="s" onPress={() => props.onFix(code)}>{t('lack.fix')}</Button>
            </li>
          ))}
        </ul>
      )}
      <ul className="handle-met">
        {props.checks.map(({ code, state }) => (
          <li key={code} className={cx(state === 'OK' && 'is-ok', state === 'MISSING' && 'is-missing')}>
            <span className="ui-hidden">{word[state]}</span>
            {name(`check.${code}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
