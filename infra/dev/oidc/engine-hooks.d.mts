/** Runs the engine on one request; nothing of it slows the process afterwards. */
export function withoutTraces(answer: () => Promise<unknown>): Promise<void>
