import { Failed, Loading } from '@hotline/ui/faces.tsx'
import type { ReactNode } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useOnboardingCopy } from './use-copy.ts'

type Asked<T> = { data: T | undefined; isPending: boolean; error: unknown; refetch: () => unknown }

/** What one part of the wizard shows while its data isn't there, or didn't come; what came earlier stands. */
export function StepFace<T>(props: { asked: Asked<T>; rows?: number; children: (data: T) => ReactNode }) {
  const t = useOnboardingCopy()
  const { asked } = props
  if (asked.data !== undefined) return props.children(asked.data)
  if (asked.error) return <Failed title={t('failed')} hint={whyOf(asked.error)} retry={() => void asked.refetch()} />
  return <Loading rows={props.rows ?? 8} />
}
