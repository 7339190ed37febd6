/** Between words; a space that holds a number together, or a number and its unit, is part of the word. */
export const BREAKS = /[ \t\r\n]+/
