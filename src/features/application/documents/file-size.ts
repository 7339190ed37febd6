/** `1.4 MB`, `82 kB`. */
export const fileSize = (bytes: number, number: (value: number) => string): string =>
  bytes >= 1_000_000
    ? `${number(Math.round(bytes / 100_000) / 10)}\u00a0MB`
    : `${number(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
