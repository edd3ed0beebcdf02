/** Indexes that no hot request reads by, each with what it is for. One that turns out to be needed, or to be gone, must leave this list. */
export const WITHOUT_QUERY: Readonly<Record<string, string>> = {}
