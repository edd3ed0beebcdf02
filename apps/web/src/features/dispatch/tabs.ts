export const TABS = ['waiting', 'returns', 'requests', 'sent', 'disputes', 'opinions'] as const
export type Tab = (typeof TABS)[number]

export const tabOf = (value: string | null): Tab => TABS.find((tab) => tab === value) ?? 'waiting'

/** Lists of requests: who asks for what, instead of where the order lies. */
export const isOfRequests = (tab: Tab): boolean => tab === 'returns' || tab === 'requests'
