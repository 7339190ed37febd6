import type { JsonValue } from '#src/domain/values.ts'
import type { DraftSaver } from './draft.ts'
import { bringBack, chooseText, letGo, useSetAside } from './set-aside.ts'
import { useSavingState } from './use-draft.ts'

/** How a form names its fields and values, and the ids of its fields on the page. */
export type FieldWords = {
  readonly label: (address: string) => string
  readonly text: (address: string, value: JsonValue) => string
  readonly fieldId: (address: string) => string
}

/** Returns clashes and texts that were set aside, in the words of the form. */
export function useClashes(saver: DraftSaver, { label, text, fieldId }: FieldWords) {
  const { clashes } = useSavingState(saver)
  const aside = useSetAside(saver)
  return {
    clashes: clashes.map(({ address, mine, theirs }) => ({
      address,
      label: label(address),
      mine: text(address, mine),
      theirs: text(address, theirs),
      fieldId: fieldId(address),
    })),
    aside: aside.map(({ id, address, value }) => ({
      id,
      label: label(address),
      text: text(address, value),
      fieldId: fieldId(address),
    })),
    onChoose: (address: string, choice: 'mine' | 'theirs') => chooseText(saver, address, choice),
    onBringBack: (id: number) => bringBack(saver, id),
    onLetGo: (id: number) => letGo(saver, id),
  }
}
