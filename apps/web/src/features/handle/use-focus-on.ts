import { useEffect } from 'react'

/** With the signing its button is gone: the focus goes on to what comes next in the order, unless something else has taken it. */
export function useFocusOn(signed: boolean): void {
  useEffect(() => {
    if (signed && document.activeElement === document.body) document.querySelector<HTMLElement>('.handle-order .ui-phone-act, .handle-order button')?.focus()
  }, [signed])
}
