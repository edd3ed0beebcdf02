/** What a session may still remember is forgotten after this. */
export const passed = (ms = 1_100): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** In milliseconds. One second is promised, and the `keycloak` proof prints what it took; a test allows for a busy machine. */
export const SOON = 10_000
