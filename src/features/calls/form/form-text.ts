import { BREAKS } from '#src/ui/breaks.ts'

/** The form as plain text, to be written in any editor. A model of words only; what they say comes from the caller. */
export type FormText = {
  title: string
  /** What stands on top: whose form, until when, that it is not official. */
  lead: readonly string[]
  sections: readonly { title: string; notes: readonly string[]; questions: readonly TextQuestion[] }[]
  /** What follows the questions: what must be true, how it is assessed. */
  ending: readonly { title: string; lines: readonly string[] }[]
}

export type TextQuestion = {
  label: string
  /** Needed or not, kind and limit, hint. */
  notes: readonly string[]
  /** To be ticked; without any, there is room to write. */
  options: readonly string[]
  parts: readonly TextQuestion[]
}

const WIDTH = 78

/** Words of one paragraph in lines of at most 78 characters; a longer word stands alone. */
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

/** Lines end as Windows wants them; every editor reads that. */
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
