import { LevelMark } from './level-mark.tsx'
import './shell.css'

/** Where one works and as what, never in doubt. With `onPress` it opens the way to change it. */
export function Place(props: { level: 'prefecture' | 'county' | 'unit'; name: string; duty?: string; onPress?: () => void }) {
  const inside = (
    <>
      <LevelMark level={props.level} />
      <b>{props.name}</b>
      {props.duty && <span>{props.duty}</span>}
    </>
  )
  if (!props.onPress) return <span className="ui-place">{inside}</span>
  return (
    <button type="button" className="ui-place" onClick={props.onPress}>
      {inside}
    </button>
  )
}
