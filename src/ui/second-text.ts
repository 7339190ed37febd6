import { createContext, type ReactNode, use } from 'react'

/** Label and hint of a field or of one of its choices. */
export interface FieldWords {
  readonly label: string | undefined
  readonly hint: string | undefined
}

/**
 * Content below the label or hint in the second language, by the id of the field and the value of the choice.
 * Browser-drawn lists have none, since their entries hold one language.
 */
export type SecondText = (id: string, part: keyof FieldWords, option?: string) => ReactNode

/** A context, so that the code that renders a field need not pass a second set of texts. */
export const SecondTextContext = createContext<SecondText>(() => null)

export const useSecondText = (): SecondText => use(SecondTextContext)
