import { z } from '../zod.ts'
import type { CallRules, DocumentFormat } from './call-rules.ts'
import { finding } from './check-value.ts'
import { countCharacters } from './count.ts'
import { holds } from './fields.ts'
import type { FormProblemCode } from './problem-codes.ts'
import { sniffFormat } from './sniff.ts'
import type { Answers, Basis, Condition, Finding } from './types.ts'

const documentSlotIds = ['DOC-3', 'DOC-4', 'DOC-5', 'DOC-6', 'DOC-7'] as const
export const documentSlotSchema = z.enum(documentSlotIds)
export type DocumentSlotId = z.infer<typeof documentSlotSchema>

interface DocumentSlot {
  readonly id: DocumentSlotId
  readonly wantedWhen: Condition
  readonly basis: Basis
  readonly rule: string
  /** A letter or a page with a signature, which most people have on paper. */
  readonly onPaper: boolean
}

/**
 * One slot per kind of document; DOC-n numbers the documents that an application can have. Not here: DOC-1 is the form
 * itself, DOC-2 a placeholder of the paper form, DOC-8 belongs to the time after an award, DOC-9 is not asked for.
 */
export const documentSlots: readonly DocumentSlot[] = [
  { id: 'DOC-3', wantedWhen: { applicantType: 'non_profit' }, basis: 'our_design', rule: 'E-03', onPaper: true },
  { id: 'DOC-4', wantedWhen: { applicantType: 'non_profit' }, basis: 'inferred', rule: 'E-13', onPaper: true },
  { id: 'DOC-5', wantedWhen: { modules: ['C'] }, basis: 'inferred', rule: 'E-13', onPaper: false },
  { id: 'DOC-6', wantedWhen: { modules: ['C'] }, basis: 'our_design', rule: 'E-13', onPaper: true },
  { id: 'DOC-7', wantedWhen: 'always', basis: 'inferred', rule: 'E-13', onPaper: true },
]

/** A file in a slot, as far as rules need it. A replaced file stays in the history and does not count. */
export interface DocumentInSlot {
  readonly slot: DocumentSlotId
  readonly name: string
  readonly sizeBytes: number
  readonly replaced?: boolean
  readonly sha256?: string
  /** Result of the virus check, if known. */
  readonly scan?: 'waiting' | 'clean' | 'refused'
}

/**
 * The format in which a photographed paper may go into a slot; null if the slot takes no paper or the call no such
 * format.
 */
export function photoFormat(slot: DocumentSlotId, { documentRules: { formats } }: CallRules): 'jpg' | 'pdf' | null {
  const isOnPaper = documentSlots.some(({ id, onPaper }) => id === slot && onPaper)
  if (!isOnPaper) return null
  return formats.includes('jpg') ? 'jpg' : formats.includes('pdf') ? 'pdf' : null
}

/** Slots that must be filled for these answers. */
export const requiredSlots = (answers: Answers): readonly DocumentSlotId[] =>
  documentSlots.filter((slot) => holds(slot.wantedWhen, answers)).map((slot) => slot.id)

export const documentAddress = (slot: DocumentSlotId): string => `documents.${slot}`

/** Documents that count: the latest in each slot that these answers show. */
export const countingDocuments = <T extends DocumentInSlot>(
  answers: Answers,
  documents: readonly T[],
): readonly T[] => {
  const shown = requiredSlots(answers)
  return documents.filter((document) => document.replaced !== true && shown.includes(document.slot))
}

const endsOf = (format: DocumentFormat): readonly string[] => (format === 'jpg' ? ['jpg', 'jpeg'] : [format])

/** File name extensions of these formats, for the `accept` attribute. */
export const endsOfNames = (formats: readonly DocumentFormat[]): string =>
  formats
    .flatMap(endsOf)
    .map((end) => `.${end}`)
    .join(',')

/** Format by the file name extension; null if the call does not accept it. */
export const formatByName = (name: string, rules: Pick<CallRules, 'documentRules'>): DocumentFormat | null => {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return rules.documentRules.formats.find((format) => endsOf(format).includes(end)) ?? null
}

// Control characters, lone surrogates, path separators, marks that make a name read backwards (`gpj.exe`), and
// invisible characters; but not the joiners \u200c and \u200d, which some scripts need.
const unsafeInName = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u

/** `U+202E`: how an invisible character is shown. */
const codePointOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

export interface FileToCheck {
  readonly name: string
  readonly sizeBytes: number
  /** The whole file. If absent, content and name are not compared. */
  readonly bytes?: Uint8Array
}

/** What is wrong with one file before it is accepted. `otherBytes`: size of the other files that count. */
export const checkFile = (
  slot: DocumentSlotId,
  file: FileToCheck,
  rules: CallRules,
  otherBytes: number = 0,
): readonly Finding[] => checkFileAt(documentAddress(slot), file, rules, otherBytes)

/** As `checkFile`, for a file that does not belong to an application. */
export const checkFileAt = (
  address: string,
  file: FileToCheck,
  rules: Pick<CallRules, 'documentRules'>,
  otherBytes: number = 0,
): readonly Finding[] => {
  const limits = rules.documentRules
  const error = (code: FormProblemCode, params?: Readonly<Record<string, string | number>>): Finding =>
    finding('error', code, address, params)
  const format = formatByName(file.name, rules)
  const formats = limits.formats.map((name) => name.toUpperCase()).join(', ')
  const findings: Finding[] = []
  const [unsafe] = unsafeInName.exec(file.name) ?? []
  if (unsafe !== undefined) findings.push(error('file_name_characters', { sign: codePointOf(unsafe) }))
  if (countCharacters(file.name) > limits.maxNameLength)
    findings.push(error('file_name_long', { max: limits.maxNameLength }))
  if (format === null) findings.push(error('file_format', { formats }))
  if (file.sizeBytes <= 0) return [...findings, error('file_empty')]
  if (file.sizeBytes > limits.maxFileBytes)
    findings.push(error('file_too_large', { maxMegabytes: megabytes(limits.maxFileBytes) }))
  else if (file.sizeBytes + otherBytes > limits.maxTotalBytes)
    findings.push(error('files_too_large', { maxMegabytes: megabytes(limits.maxTotalBytes) }))
  if (format !== null && file.bytes && sniffFormat(file.bytes) !== format)
    findings.push(error('file_content', { format: format.toUpperCase() }))
  return findings
}

/** Refuses a file that is already in its slot. */
export const checkAgain = (
  slot: DocumentSlotId,
  sha256: string,
  documents: readonly (DocumentInSlot & { readonly sha256: string })[],
): readonly Finding[] =>
  documents.some((other) => other.slot === slot && other.replaced !== true && other.sha256 === sha256)
    ? [finding('error', 'file_already_here', documentAddress(slot))]
    : []

const megabytes = (bytes: number): number => Math.floor((bytes / (1024 * 1024)) * 10) / 10

/**
 * What is missing in the documents of an application. A missing document never blocks sending, it is a warning: the
 * official list of documents is not known, and the secretariat may ask once (E-03, E-13).
 */
export const checkDocuments = (
  answers: Answers,
  documents: readonly DocumentInSlot[],
  rules: CallRules,
  /** The representative signed exactly this by link, so the signature page is not missing. */
  signed = false,
): readonly Finding[] => {
  const counting = countingDocuments(answers, documents)
  const total = counting.reduce((sum, document) => sum + document.sizeBytes, 0)
  const missing = documentSlots
    .filter((slot) => !(signed && slot.id === 'DOC-7'))
    .filter((slot) => holds(slot.wantedWhen, answers) && !counting.some((document) => document.slot === slot.id))
    .map(({ id, rule }) => finding('warning', 'document_missing', documentAddress(id), undefined, rule))
  const faulty = counting.flatMap((document) => checkFile(document.slot, document, rules, total - document.sizeBytes))
  // If two files are equal, the finding is on the second: most likely it was chosen by mistake.
  const twice = counting.flatMap(({ slot, sha256, name }, index) => {
    const first = counting.slice(0, index).find((other) => sha256 !== undefined && other.sha256 === sha256)
    const params = first && { name, otherAddress: documentAddress(first.slot) }
    return params ? [finding('warning', 'file_in_two_places', documentAddress(slot), params)] : []
  })
  const refused = counting.filter(({ scan }) => scan === 'refused')
  return [
    ...missing,
    ...faulty,
    ...twice,
    ...refused.map(({ slot, name }) => finding('error', 'file_refused', documentAddress(slot), { name })),
  ]
}
