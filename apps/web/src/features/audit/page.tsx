import { DeskHead } from '@hotline/ui/desk-head.tsx'
import { useSearchParams } from 'react-router'
import { AlertsTab } from './alerts-tab.tsx'
import { LogTab } from './log-tab.tsx'
import { useAuditCopy } from './use-copy.ts'
import './audit.css'

const TABS = ['log', 'alerts'] as const

/** 审计: who saw which order and why, and what is suspicious about it. Of the orders themselves nothing but the number. */
export default function AuditPage() {
  const t = useAuditCopy()
  const [params, setParams] = useSearchParams()
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'log'
  return (
    <>
      <DeskHead title={t('title')} tabs={TABS.map((key) => ({ key, label: t(`tab.${key}`) }))} tab={tab} onTab={(key) => setParams(key === 'log' ? {} : { tab: key }, { replace: true })} />
      {tab === 'log' ? <LogTab /> : <AlertsTab />}
    </>
  )
}
