import { wallHours, workingDays, type Limit } from '../deadline/limit.ts'

/** How malicious calls are told from many calls about a real matter, and what may follow (chapter 11). */
export type ConductSettings = {
  /** What merely suggests a flag (rule 11.1). */
  suggest: {
    repeat: { calls: number; withinHours: number }
    occupy: { calls: number; longerThanMinutes: number; withinHours: number }
    threats: number
    insults: { calls: number; withinDays: number }
  }
  /** Warnings that come first: in the same call, and in total (rule 11.2). */
  warnings: { inCall: number; total: number }
  /** The set wording of the warning, and of the message that tells of a restriction. */
  wording: { warning: string; restricted: string }
  /** The shift lead listens and confirms. */
  confirmWithin: Limit
  /** How long the hotline stays closed to the number, to the minute. */
  restrictionHours: number
  /** A second person decides an appeal (rule 11.4). */
  appealWithin: Limit
}

/** What the rule book proposes while a prefecture hasn't set its own; the wordings name what rule 11.2 wants told. */
export const CONDUCT_DEFAULTS: ConductSettings = {
  suggest: { repeat: { calls: 10, withinHours: 24 }, occupy: { calls: 3, longerThanMinutes: 20, withinHours: 24 }, threats: 1, insults: { calls: 3, withinDays: 7 } },
  warnings: { inCall: 1, total: 2 },
  wording: {
    warning: '您好，12345 热线受理有关政务服务和民生的诉求。请您说明具体诉求，文明用语；继续占用线路或辱骂工作人员的，将按规定限制来电，情节严重的移交公安机关。',
    restricted: '因您的来电违反热线使用规定，自即时起限制来电 72 小时，到时自动解除。已受理的诉求照常办理并告知结果；网站、手机应用、来信渠道仍然畅通。有异议的，可通过上述渠道申诉。紧急情况请拨打 110、119、120。',
  },
  confirmWithin: wallHours(2),
  restrictionHours: 72,
  appealWithin: workingDays(1),
}
