import { useSideText } from './text.ts'

/** Under an order one may read and nothing else: an empty foot would look broken. */
export const NotYours = () => <p className="ui-keys ui-hint">{useSideText()('not-yours')}</p>
