export function findTools(): { chromium: string | undefined, redis: string | undefined, chineseFont: boolean }
export function bringTools(): Promise<{ tools: ReturnType<typeof findTools>, brought: string[], missing: string[] }>
