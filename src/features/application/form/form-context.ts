import { createContext, use } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import { changeAt } from '#src/domain/application/fields.ts'
import type { Answers, Finding } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useClearReadAgain } from '../read-again/ReadAgainNote.tsx'
import { useFormTexts } from '../texts.ts'

/** Shared by the fields of one section. */
export interface SectionFormContext {
  readonly callId: string
  readonly form: UseFormReturn
  readonly saver: DraftSaver
  readonly rules: CallRules
  /** Answers when fields last appeared or disappeared; they decide what is shown and required. */
  readonly answers: Answers
  /** Shown at the fields. */
  readonly findings: readonly Finding[]
  /**
   * Applies a change that may hide other answers; if it would, the person is asked first. `undo` restores the input;
   * `onTaken` is called once the change is applied.
   */
  readonly change: (address: string, value: JsonValue, undo: () => void, onTaken?: () => void) => void
  /** Called when rows move, since findings then point to wrong rows. */
  readonly dropFindings: (address: string) => void
}

export const FormContext = createContext<SectionFormContext | null>(null)

export function useSectionForm(): SectionFormContext {
  const context = use(FormContext)
  if (!context) throw new Error('a field of the application stands outside its form')
  return context
}

/** Saves the language or translation of an answer, also in a row of a list. */
export function useKeepBeside(): (address: string, value: JsonValue) => void {
  const { saver } = useSectionForm()
  const clearReadAgain = useClearReadAgain()
  return (at, given) => {
    const { address, value } = changeAt(saver.answers(), at, given)
    clearReadAgain(address)
    saver.edit(address, value)
  }
}

/** The first error and the first warning at a field. */
export function useProblems(address: string): { error: string | undefined; warning: string | undefined } {
  const { findings } = useSectionForm()
  const texts = useFormTexts()
  const first = (severity: Finding['severity']) => {
    const finding = findings.find((candidate) => candidate.address === address && candidate.severity === severity)
    return finding && texts.finding(finding)
  }
  const error = first('error')
  return { error, warning: error === undefined ? first('warning') : undefined }
}
