/** `1.4 MB`, `82 kB`, in French `82 ko`; as a speed `82 kB/s`. */
export const fileSize = (
  bytes: number,
  number: (value: number, options: Intl.NumberFormatOptions) => string,
  per: '' | '-per-second' = '',
): string =>
  (bytes >= 1_000_000
    ? number(Math.round(bytes / 100_000) / 10, { style: 'unit', unit: `megabyte${per}` })
    : number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: `kilobyte${per}` })
  ).replaceAll(/\s/g, '\u00a0')
