import { Failed } from '@hotline/ui/faces.tsx'
import { Component, type ReactNode } from 'react'
import { useShellCopy } from './use-copy.ts'

/** A screen that breaks leaves the rest standing, and says what to do. `resetKey` tries again by itself, for a new address. */
export class Crash extends Component<{ children: ReactNode; resetKey?: string }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  override componentDidUpdate(before: { resetKey?: string }) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false })
  }
  override render() {
    return this.state.failed ? <Broken /> : this.props.children
  }
}

function Broken() {
  const t = useShellCopy()
  // a screen's file that didn't come is remembered as missing, so only a new page asks for it again
  return <Failed page title={t('crash')} hint={t('crash.hint')} retry={() => location.reload()} />
}
