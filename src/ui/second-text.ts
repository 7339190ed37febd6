import { createContext, type ReactNode, use } from 'react'

/** Label and help of a field, or of one of its choices. */
export interface FieldWords {
  readonly label: string | undefined
  readonly hint: string | undefined
}

/**
 * What stands below the label or the help of a field in a second language: by the id of the field and, for one of its
 * choices, by its value. Lists that a browser draws have none, since an entry there has one language.
 */
export type SecondText = (id: string, part: keyof FieldWords, option?: string) => ReactNode

/** Fields ask it themselves, so that nobody who makes a field has to pass on a second set of texts. */
export const SecondTextContext = createContext<SecondText>(() => null)

export const useSecondText = (): SecondText => use(SecondTextContext)
