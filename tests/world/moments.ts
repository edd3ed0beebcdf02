/** What a session may still remember is forgotten after this. */
export const passed = (ms = 1_100): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
