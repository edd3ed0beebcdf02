import { Palette, type Command } from '@hotline/ui/palette.tsx'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { printedNo } from '@hotline/domain/work-order/numbers.ts'
import { readOrderNo } from '../lib/format.ts'
import { DESK_PLACES, type Desk } from './desks.ts'
import { useShellCopy } from './use-copy.ts'

/** Part of an order's number, or a phone's last digits. */
const FINDABLE = /^\d[\d\s–—-]{3,}$/
/** Words of a title: two characters at least, as the server finds them. */
const WORDS = /\p{Script=Han}{2,}/u

/** By typing: an order by its number, its caller's or words of its title, a desk by its name. */
export function GoPalette(props: { open: boolean; desks: readonly Desk[]; onClose: () => void }) {
  const t = useShellCopy()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const orderNo = readOrderNo(typed)
  const text = typed.trim()
  // a desk's name goes to the desk
  const findable = FINDABLE.test(text) || (WORDS.test(text) && !props.desks.some((desk) => t(`desk.${desk}`).includes(text)))
  const found: Command[] = orderNo ? [{ key: 'order', group: t('seek.group'), label: t('seek.open', { no: printedNo(orderNo) }), run: () => void navigate(`/orders/${orderNo}`) }]
    : props.desks.includes('orders') && findable ? [{ key: 'find', group: t('seek.group'), label: t('seek.find', { text }), run: () => void navigate(`/orders?q=${encodeURIComponent(text)}`) }] : []
  const commands = props.desks.map((desk): Command => {
    const { path, letter } = DESK_PLACES[desk]
    return { key: desk, group: t('desks.group'), label: t(`desk.${desk}`), keys: `g ${letter}`, run: () => void navigate(path) }
  })
  const close = () => {
    setTyped('')
    props.onClose()
  }
  return <Palette open={props.open} onClose={close} commands={commands} found={found} onType={setTyped} placeholder={t('seek.hint')} />
}
