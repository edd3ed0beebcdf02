/** Reads a time; one without a zone is Beijing time. `null` where it can't be read. */
export function instantOf(text: string | undefined): Date | null {
  if (!text) return null
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text) && text.includes(':') ? text : `${text.trim().replace(' ', 'T')}${text.includes(':') ? '' : 'T00:00:00'}+08:00`
  const at = new Date(zoned)
  return Number.isNaN(at.getTime()) ? null : at
}

/** ISO 8601 with the zone said: 2026-03-02T18:00:00+08:00. */
export const beijingIso = (at: Date): string => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
