import { BREAKS } from '#src/ui/breaks.ts'

/** The form as plain text for any editor; the caller provides the words. */
export type FormText = {
  title: string
  /** Lines at the top: which form, the deadline, that it is not official. */
  lead: readonly string[]
  sections: readonly { title: string; notes: readonly string[]; questions: readonly TextQuestion[] }[]
  /** After the questions: requirements and assessment. */
  ending: readonly { title: string; lines: readonly string[] }[]
}

export type TextQuestion = {
  label: string
  /** Required or not, kind and limit, hint. */
  notes: readonly string[]
  /** Options to tick; without any, there is space to write. */
  options: readonly string[]
  parts: readonly TextQuestion[]
}

const WIDTH = 78

/** Wraps a paragraph at 78 characters; a longer word gets its own line. */
const wrapped = (text: string, indent: string): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(BREAKS)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line]
}

const heading = (text: string, sign: string): string[] => [
  ...wrapped(text, ''),
  sign.repeat(Math.min(WIDTH, text.length)),
]

const question = ({ label, notes, options, parts }: TextQuestion, number: string, indent: string): string[] => [
  ...wrapped(`${number} ${label}`, indent),
  ...notes.flatMap((note) => wrapped(note, `${indent}  `)),
  ...(options.length > 0
    ? options.map((option) => `${indent}  [ ] ${option}`)
    : parts.length > 0
      ? []
      : ['', `${indent}  >`]),
  '',
  ...parts.flatMap((part, index) => question(part, `${number}${index + 1}.`, `${indent}  `)),
]

/** With Windows line ends, which every editor reads. */
export const formAsText = ({ title, lead, sections, ending }: FormText): string =>
  [
    ...heading(title, '='),
    '',
    ...lead.flatMap((line) => wrapped(line, '')),
    '',
    ...sections.flatMap((section, index) => [
      ...heading(`${index + 1}. ${section.title}`, '-'),
      ...section.notes.flatMap((note) => wrapped(note, '')),
      '',
      ...section.questions.flatMap((one, at) => question(one, `${index + 1}.${at + 1}.`, '')),
    ]),
    ...ending.flatMap((part) => [
      ...heading(part.title, '-'),
      ...part.lines.flatMap((line) => wrapped(`- ${line}`, '')),
      '',
    ]),
  ]
    .map((line) => `${line}\r\n`)
    .join('')
