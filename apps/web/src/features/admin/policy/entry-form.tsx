import type { CatalogueEntry } from '@hotline/domain/routing/catalogue-changes.ts'
import { RULE_LEVELS, RULE_RANKS } from '@hotline/domain/routing/model.ts'
import { ruleLevelNames, ruleRankNames } from '@hotline/domain/routing/names.zh-CN.ts'
import { UNIT_ROLES, type UnitRole } from '@hotline/domain/unit/kinds.ts'
import { REQUEST_TYPES, type RequestType } from '@hotline/domain/work-order/model.ts'
import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { TreeField } from '@hotline/ui/tree-field.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../../lib/me.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { wordsOf } from './catalogue-text.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

const CODE = 2
const LEAST = 4
const NEW: Omit<CatalogueEntry, 'leadUnitRole'> = { categoryCode: '', conditions: {}, coUnitRoles: [], level: 'COUNTY', basisText: '', grassrootsForbidden: false, rank: 'LIST' }
// safe: the keys of the very object whose keys the type is
const ROLES = Object.entries(UNIT_ROLES).map(([key, label]) => ({ key: key as UnitRole, label }))
const isRole = (key: string): key is UnitRole => key in UNIT_ROLES
const toggled = (all: readonly RequestType[], one: RequestType): RequestType[] => (all.includes(one) ? all.filter((each) => each !== one) : [...all, one])

/** One entry of the catalogue, written or changed; it goes among the draft's changes and nowhere else. */
export function EntryForm(props: { start: CatalogueEntry | null; title: string; onKeep: (entry: CatalogueEntry) => void; onCancel: () => void }) {
  const t = usePolicyCopy()
  const county = useMe().membership.tenantKind !== 'PREFECTURE'
  const categories = useQuery(useTRPC().directory.categories.queryOptions(undefined, { staleTime: Infinity })).data ?? []
  const [wanted, setWanted] = useState<Omit<CatalogueEntry, 'leadUnitRole'> & { leadUnitRole: UnitRole | null }>(props.start ?? { ...NEW, leadUnitRole: null })
  const { words = [], roadWords = [], requestTypes = [], isEnterprise } = wanted.conditions
  const [said, setSaid] = useState({ words: words.join('、'), roads: roadWords.join('、') })
  const change = (next: Partial<typeof wanted>) => setWanted((before) => ({ ...before, ...next }))
  const nodes = categories.filter(({ closed }) => !closed).map(({ code, name }) => ({ key: code, label: name, parentKey: code.length > CODE ? code.slice(0, -CODE) : undefined }))
  const { leadUnitRole, categoryCode, basisText } = wanted
  const off = leadUnitRole && categoryCode && basisText.trim().length >= LEAST ? undefined : t('cat.incomplete')
  const keep = () => {
    if (off || !leadUnitRole) return
    const { words: _words, roadWords: _roads, ...others } = wanted.conditions
    const [read, roads] = [wordsOf(said.words), wordsOf(said.roads)]
    props.onKeep({ ...wanted, leadUnitRole, basisText: basisText.trim(), conditions: { ...others, ...(read.length ? { words: read } : {}), ...(roads.length ? { roadWords: roads } : {}) } })
  }
  const condition = (next: Partial<CatalogueEntry['conditions']>, gone?: 'requestTypes' | 'isEnterprise') => {
    const conditions = { ...wanted.conditions, ...next }
    if (gone) delete conditions[gone]
    change({ conditions })
  }
  const types = (next: RequestType[]) => (next.length ? condition({ requestTypes: next }) : condition({}, 'requestTypes'))
  return (
    <section className="ui-part ui-stack pol-entry" aria-label={props.title}>
      <h3 className="pol-cat-title">{props.title}</h3>
      <div className="pol-dates">
        <Field label={t('cat.category')} required>{({ id }) => <TreeField id={id} label={t('cat.category')} placeholder={t('cat.pick')} nodes={nodes} value={categoryCode} shown={categories.find(({ code }) => code === categoryCode)?.path} onPick={({ key }) => change({ categoryCode: key })} />}</Field>
        <Field label={t('cat.level')} required>{({ id }) => <select id={id} className="ui-input" value={wanted.level} onChange={(event) => { const level = RULE_LEVELS.find((each) => each === event.target.value); if (level) change({ level }) }}>{RULE_LEVELS.filter((level) => !county || level === 'COUNTY' || level === 'TOWNSHIP').map((level) => <option key={level} value={level}>{ruleLevelNames[level]}</option>)}</select>}</Field>
        <Field label={t('cat.lead')} required>{({ id }) => <TreeField id={id} label={t('cat.lead')} placeholder={t('cat.pick')} nodes={ROLES} value={leadUnitRole ?? ''} onPick={({ key }) => isRole(key) && change({ leadUnitRole: key, coUnitRoles: wanted.coUnitRoles.filter((role) => role !== key) })} />}</Field>
        <Field label={t('cat.co')}>{({ id }) => <TreeField id={id} label={t('cat.co')} placeholder={t('cat.coAdd')} nodes={ROLES.filter(({ key }) => key !== leadUnitRole && !wanted.coUnitRoles.includes(key))} value="" onPick={({ key }) => isRole(key) && change({ coUnitRoles: [...wanted.coUnitRoles, key] })} />}</Field>
      </div>
      {wanted.coUnitRoles.length > 0 && (
        <ul className="ui-row is-wrap">{wanted.coUnitRoles.map((role) => <li key={role}><Button size="s" label={t('cat.coDrop', { name: UNIT_ROLES[role] })} onPress={() => change({ coUnitRoles: wanted.coUnitRoles.filter((each) => each !== role) })}>{UNIT_ROLES[role]} ×</Button></li>)}</ul>
      )}
      <div className="pol-dates">
        <Field label={t('cat.rank')} required>{({ id }) => <select id={id} className="ui-input" value={wanted.rank} onChange={(event) => { const rank = RULE_RANKS.find((each) => each === event.target.value); if (rank) change({ rank }) }}>{RULE_RANKS.filter((rank) => rank !== 'PRECEDENT').map((rank) => <option key={rank} value={rank}>{ruleRankNames[rank]}</option>)}</select>}</Field>
        <Field label={t('cat.basis')} required hint={t('cat.basisHint')}>{({ id, describedBy }) => <input id={id} className="ui-input" aria-describedby={describedBy} maxLength={500} value={basisText} onChange={(event) => change({ basisText: event.target.value })} />}</Field>
      </div>
      <label className="ui-check"><input type="checkbox" checked={wanted.grassrootsForbidden} onChange={(event) => change({ grassrootsForbidden: event.target.checked })} />{t('cat.forbidden')}</label>
      <div className="pol-dates">
        <Field label={t('cat.words')} hint={t('cat.wordsHint')}>{({ id, describedBy }) => <input id={id} className="ui-input" aria-describedby={describedBy} value={said.words} onChange={(event) => setSaid((before) => ({ ...before, words: event.target.value }))} />}</Field>
        <Field label={t('cat.roads')} hint={t('cat.wordsHint')}>{({ id, describedBy }) => <input id={id} className="ui-input" aria-describedby={describedBy} value={said.roads} onChange={(event) => setSaid((before) => ({ ...before, roads: event.target.value }))} />}</Field>
        <Field label={t('cat.enterprise')}>{({ id }) => <select id={id} className="ui-input" value={isEnterprise === undefined ? '' : String(isEnterprise)} onChange={(event) => (event.target.value ? condition({ isEnterprise: event.target.value === 'true' }) : condition({}, 'isEnterprise'))}><option value="">{t('cat.enterpriseAny')}</option><option value="true">{t('cat.enterpriseYes')}</option><option value="false">{t('cat.enterpriseNo')}</option></select>}</Field>
      </div>
      <fieldset className="pol-types"><legend>{t('cat.types')}</legend>{REQUEST_TYPES.map((type) => <label key={type} className="ui-check"><input type="checkbox" checked={requestTypes.includes(type)} onChange={() => types(toggled(requestTypes, type))} />{requestTypeNames[type]}</label>)}</fieldset>
      <div className="ui-row"><Button off={off} onPress={keep}>{t('cat.keep')}</Button><Button look="plain" onPress={props.onCancel}>{t('cancel')}</Button></div>
    </section>
  )
}
