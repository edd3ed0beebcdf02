import { wordsForm } from './words-form.tsx'

// What is decided by a word and an opinion: the request itself stands above the form.

const opinion = { label: 'reviewOpinion', of: 'opinion', gap: 'gap.opinion' } as const
const mayBeSilent = { label: 'reviewOpinion', of: 'opinion' } as const

export const EndorseRequest = wordsForm('endorseRequest', { ...mayBeSilent, note: 'endorse.note', submit: 'endorse.submit', input: (opinion) => ({ opinion }) })
export const RejectReturn = wordsForm('rejectReturn', { ...opinion, note: 'rejectReturn.note', input: (opinion) => ({ opinion }) })
export const OpenDispute = wordsForm('openDispute', { label: 'openDispute.words', of: 'words', gap: 'gap.words', note: 'openDispute.note', input: (words) => ({ words }) })

export const ApproveExtension = wordsForm('approveExtension', { ...mayBeSilent, note: 'approveExtension.note', input: (opinion) => ({ opinion }) })
export const RejectExtension = wordsForm('rejectExtension', { ...opinion, note: 'rejectExtension.note', input: (opinion) => ({ opinion }) })
export const ApproveSuspension = wordsForm('approveSuspension', { ...mayBeSilent, note: 'approveSuspension.note', input: (opinion) => ({ opinion }) })
export const RejectSuspension = wordsForm('rejectSuspension', { ...opinion, note: 'rejectSuspension.note', input: (opinion) => ({ opinion }) })
export const Resume = wordsForm('resume', { label: 'resume.words', of: 'resume-words', note: 'resume.note', input: (words) => ({ words }) })
export const CheckSuspension = wordsForm('checkSuspension', { label: 'checkSuspension.finding', hint: 'checkSuspension.hint', of: 'suspension-finding', gap: 'gap.finding', note: 'checkSuspension.note', input: (finding) => ({ finding }) })

export const ApproveReclassify = wordsForm('approveReclassify', { ...mayBeSilent, note: 'approveReclassify.note', input: (opinion) => ({ opinion }) })
export const RejectReclassify = wordsForm('rejectReclassify', { ...opinion, note: 'rejectReclassify.note', input: (opinion) => ({ opinion }) })

export const SecondNotPursue = wordsForm('secondNotPursue', { ...opinion, note: 'secondNotPursue.note', input: (opinion) => ({ opinion }) })
export const ApproveNotPursue = wordsForm('approveNotPursue', { ...mayBeSilent, note: 'approveNotPursue.note', input: (opinion) => ({ opinion }) })
export const RejectNotPursue = wordsForm('rejectNotPursue', { ...opinion, note: 'rejectNotPursue.note', input: (opinion) => ({ opinion }) })
export const Reopen = wordsForm('reopen', { label: 'reason', of: 'reopen-reason', gap: 'gap.reason', note: 'reopen.note', input: (reason) => ({ reason }) })

export const Unmerge = wordsForm('unmerge', { label: 'reason', of: 'unmerge-reason', gap: 'gap.reason', note: 'unmerge.note', input: (reason) => ({ reason }) })
export const RejectLate = wordsForm('rejectLate', { ...mayBeSilent, note: 'rejectLate.approveNote', input: (opinion) => ({ opinion }) })
export const KeepAccepted = wordsForm('keepAccepted', { ...opinion, note: 'keepAccepted.note', input: (opinion) => ({ opinion }) })
export const EscalateRedo = wordsForm('escalateRedo', { label: 'reason', of: 'reason', gap: 'gap.reason', note: 'escalateRedo.note', input: (reason) => ({ reason }) })
export const AskCaller = wordsForm('askCaller', { label: 'askCaller.questions', hint: 'askCaller.hint', of: 'questions', gap: 'gap.questions', note: 'askCaller.note', input: (questions) => ({ questions }) })
export const Repeat = wordsForm('repeat', { label: 'repeat.facts', hint: 'repeat.hint', of: 'new-facts', gap: 'gap.newFacts', note: 'repeat.note', input: (newFacts) => ({ newFacts }) })
