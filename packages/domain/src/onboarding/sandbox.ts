/** What each of the sandbox's orders goes through besides the whole loop; five of them are the special ways of rule 14. */
export const SANDBOX_STORIES = ['PLAIN', 'RETURN', 'EXTENSION', 'TRANSFER', 'REDO', 'SUPERVISION', 'CRITICAL'] as const
export type SandboxStory = (typeof SANDBOX_STORIES)[number]
export const sandboxStoryNames: Record<SandboxStory, string> = {
  PLAIN: '普通件', RETURN: '退单', EXTENSION: '延期', TRANSFER: '转办', REDO: '重办', SUPERVISION: '上级督办', CRITICAL: '特急演练',
}

/** The ten orders: the drill, the five special ways, and plain ones for the rest. */
export function sandboxPlan(orders: number, drills: number): SandboxStory[] {
  const special: SandboxStory[] = [...Array.from({ length: drills }, () => 'CRITICAL' as const), 'RETURN', 'EXTENSION', 'TRANSFER', 'REDO', 'SUPERVISION']
  return [...special, ...Array.from({ length: Math.max(0, orders - special.length) }, () => 'PLAIN' as const)]
}

export type SandboxOrder = {
  seq: number
  story: SandboxStory
  status: 'WAITING' | 'PASSED' | 'FAILED'
  /** Verbs carried out, in their order. */
  acts: { verb: string; by: string; at: Date }[]
  unitName: string | null
  categoryName: string | null
  /** Why it failed: a code of the phrases. */
  problem: { code: string; params: Record<string, unknown> } | null
  /** CRITICAL: whether it was signed and first reported in time. */
  inTime: boolean | null
}
export type SandboxRun = { id: string; startedAt: Date; startedByName: string; finishedAt: Date | null; passed: boolean; orders: SandboxOrder[] }
