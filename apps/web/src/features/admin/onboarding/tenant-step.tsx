import type { DraftTenantContent } from '@hotline/domain/onboarding/content.ts'
import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { whyOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { Conflict } from './conflict.tsx'
import { SavedLine } from './saved-line.tsx'
import { StepFace } from './step-face.tsx'
import { StepHead } from './step-head.tsx'
import { tenantOf } from './step-words.ts'
import { gapsOf, TenantFields } from './tenant-fields.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'
import { useStepDraft, type Stored } from './use-step-draft.ts'
import type { View } from './shapes.ts'

/** 租户: what the county is. Saved at every change; founding makes the county from it. */
export function TenantStep(props: { view: View }) {
  const stored = useQuery(useTRPC().onboarding.step.queryOptions({ id: props.view.id, step: 'tenant' }, { staleTime: 0, gcTime: 0 }))
  return <StepFace asked={stored}>{(step) => <TenantForm view={props.view} stored={tenantOf(step, props.view.name)} />}</StepFace>
}

function TenantForm(props: { view: View; stored: Stored<DraftTenantContent> }) {
  const t = useOnboardingCopy()
  const { view, stored } = props
  const trpc = useTRPC()
  const client = useTRPCClient()
  const again = useAgain()
  const { membership } = useMe()
  const locked = !view.may.run
  const founded = view.countyId !== null
  const draft = useStepDraft<DraftTenantContent>({
    keepAs: `${membership.id}:onboarding:${view.id}:tenant`, stored,
    save: async (version, { content, done }) => {
      const saved = await client.onboarding.saveStep.mutate({ id: view.id, step: 'tenant', version, content, done })
      void again()
      return saved
    },
    read: async () => tenantOf(await client.onboarding.step.query({ id: view.id, step: 'tenant' }), view.name),
  })
  const found = useMutation(trpc.onboarding.found.mutationOptions({ onSettled: again }))
  const missing = Object.keys(gapsOf(draft.content)).length
  const unsaved = draft.status === 'waiting' || draft.status === 'saving' || draft.status === 'failed'
  const off = draft.theirs ? t('found.conflict') : missing ? t('found.missing', { n: missing }) : unsaved ? t('found.unsaved') : undefined
  const send = () => {
    if (view.may.found && !off && !found.isPending) found.mutate({ id: view.id, version: view.version })
  }
  useHotkeys({ 'Ctrl+Enter': send })
  const show = (key: keyof DraftTenantContent) => (content: DraftTenantContent) => {
    const value = content[key]
    if (key === 'operatingMode' && content.operatingMode) return t(`mode.${content.operatingMode}`)
    if (key === 'kind' && content.kind) return t(`kind.${content.kind}`)
    return Array.isArray(value) ? value.map((each) => t(`language.${each}`)).join('、') : (value ?? '')
  }
  const fields = ([['name', 'tenant.name'], ['kind', 'tenant.kind'], ['areaCode', 'tenant.areaCode'], ['operatingMode', 'tenant.mode'], ['operatorOffice', 'tenant.operator'], ['legalDocument', 'tenant.document'], ['contactName', 'tenant.contact'], ['contactPhone', 'tenant.phone'], ['dialCode', 'tenant.dial'], ['languages', 'tenant.languages']] as const)
    .map(([key, label]) => ({ key, label: t(label), show: show(key) }))
  return (
    <>
      <StepHead view={view} step="tenant" note={t(founded ? 'tenant.founded' : 'tenant.hint')} />
      <div className="ui-scroll">
        {draft.theirs && <Conflict mine={draft.content} theirs={draft.theirs} fields={fields} onKeep={draft.keep} />}
        <TenantFields content={draft.content} locked={locked} founded={founded} onChange={(content) => draft.set({ content })} />
      </div>
      <div className="ui-keys">
        <SavedLine status={draft.status} error={draft.error ?? (found.error ? whyOf(found.error) : null)} idle={stored.version ? t('save.before') : t('save.none')} />
        {view.may.found && <span className="ui-end ui-row">{off && <span className="ui-hint">{off}</span>}<Button look="primary" keys="Ctrl+Enter" busy={found.isPending} off={off} onPress={send}>{t('found')}</Button></span>}
      </div>
    </>
  )
}
