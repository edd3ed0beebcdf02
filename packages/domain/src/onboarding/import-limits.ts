/** What one import may come to: the server's limits and nobody's rule. A file beyond is refused before it is read further. */
export const IMPORT_LIMITS = {
  rows: 3_000,
  bytes: 2_097_152,
  /** What an .xlsx may come to when unpacked. */
  unpackedBytes: 33_554_432,
} as const
