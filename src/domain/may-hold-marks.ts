const hints = /^(?:[-*•]|\d{1,2}[.)])[ \t]+\S|\*\*\S|https?:\/\/|\S@\S/im

/**
 * A quick test whether a text may have marks: never false if `readMarks` finds one. Small, so that a form need not load
 * the parser.
 */
export const mayHoldMarks = (text: string): boolean => hints.test(text)
