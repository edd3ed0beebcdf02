import { Button } from '@hotline/ui/button.tsx'
import { useOrderCopy } from './use-copy.ts'
import './form-kit.css'

/** Somebody else changed the order while this form was being written: nothing typed is lost. */
export function Stale(props: { onReload: () => void }) {
  const t = useOrderCopy()
  return (
    <div className="order-stale" role="alert">
      <b>{t('stale')}</b> <span className="ui-muted">{t('stale.hint')}</span>
      <Button size="s" onPress={props.onReload}>{t('stale.reload')}</Button>
    </div>
  )
}
