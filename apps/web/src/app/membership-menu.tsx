import { dutyNames } from '@hotline/domain/access/duties.ts'
import { OptionList } from '@hotline/ui/option-list.tsx'
import { Place } from '@hotline/ui/place.tsx'
import { Popup } from '@hotline/ui/popup.tsx'
import { useCallback, useState } from 'react'
import type { Me } from '../lib/api.ts'
import { chooseMembership } from './membership.ts'
import { useShellCopy } from './use-copy.ts'

type Post = Pick<Me['memberships'][number], 'unitName' | 'duties'> & { actsFor: readonly string[] }

/** Where one works and as what; with several posts it opens the others. */
export function MembershipMenu(props: { me: Me }) {
  const { membership, memberships } = props.me
  const t = useShellCopy()
  const [anchor, setAnchor] = useState<HTMLSpanElement | null>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const postText = ({ unitName, duties, actsFor }: Post) => [actsFor.map((name) => t('actsFor', { names: name })).join('，'), unitName, duties.map((duty) => dutyNames[duty]).join('、')].filter(Boolean).join(' · ')
  const level = membership.unitId !== null ? 'unit' : membership.tenantKind === 'PREFECTURE' ? 'prefecture' : 'county'
  // everything on the screen belongs to the post before: the new one starts from a clean page
  const choose = (id: string) => {
    chooseMembership(Number(id))
    location.assign('/')
  }
  return (
    <span ref={setAnchor} className="app-place">
      <Place level={level} name={membership.tenantName} duty={postText({ ...membership, actsFor: membership.actsFor.map(({ name }) => name) })} onPress={memberships.length > 1 ? () => setOpen(!open) : undefined} />
      {open && (
        <Popup anchor={anchor} onClose={close}>
          <OptionList label={t('membership')} chosen={[String(membership.id)]} onChoose={choose} options={memberships.map((post) => ({ value: String(post.id), label: post.tenantName, hint: postText(post) }))} />
        </Popup>
      )}
    </span>
  )
}
