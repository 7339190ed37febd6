const hints = /^(?:[-*•]|\d{1,2}[.)])[ \t]+\S|\*\*\S|https?:\/\/|\S@\S/im

/**
 * Whether a text may be read as more than plain paragraphs, by a look at it: never false where `readMarks` finds a mark,
 * and so small that a form can ask it without the reader of marks.
 */
export const mayHoldMarks = (text: string): boolean => hints.test(text)
