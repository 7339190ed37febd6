/** Spaces between words. No-break spaces are not included: they belong to a number or to a number and its unit. */
export const BREAKS = /[ \t\r\n]+/
