import { createContext, use } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import { changeAt } from '#src/domain/application/fields.ts'
import type { Answers, Finding } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useClearReadAgain } from '../read-again/ReadAgainNote.tsx'
import { useFormTexts } from '../texts.ts'

/** What the fields of one section share. */
export interface SectionFormContext {
  readonly callId: string
  readonly form: UseFormReturn
  readonly saver: DraftSaver
  readonly rules: CallRules
  /** As they were when fields last came or went: what is shown and needed follows from them. */
  readonly answers: Answers
  /** Shown at the fields. */
  readonly findings: readonly Finding[]
  /**
   * Takes a change that may hide other answers: when it would, the person is asked first. `undo` puts the input back;
   * `onTaken` is told once it is taken, which a person who is asked may decide otherwise.
   */
  readonly change: (address: string, value: JsonValue, undo: () => void, onTaken?: () => void) => void
  /** Rows moved: what was found about them points to the wrong ones. */
  readonly dropFindings: (address: string) => void
}

export const FormContext = createContext<SectionFormContext | null>(null)

export function useSectionForm(): SectionFormContext {
  const context = use(FormContext)
  if (!context) throw new Error('a field of the application stands outside its form')
  return context
}

/** Keeps what stands beside an answer, and not in its input: also where the answer is one in the row of a list. */
export function useKeepBeside(): (address: string, value: JsonValue) => void {
  const { saver } = useSectionForm()
  const clearReadAgain = useClearReadAgain()
  return (at, given) => {
    const { address, value } = changeAt(saver.answers(), at, given)
    clearReadAgain(address)
    saver.edit(address, value)
  }
}

/** What stands at a field: the first thing that must be put right, and the first that reviewers may ask about. */
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
