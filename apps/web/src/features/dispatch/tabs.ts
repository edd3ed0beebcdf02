export const TABS = ['waiting', 'sent', 'disputes', 'opinions'] as const
export type Tab = (typeof TABS)[number]

export const tabOf = (value: string | null): Tab => TABS.find((tab) => tab === value) ?? 'waiting'
