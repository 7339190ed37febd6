import { useState } from 'react'
import { type WorkingLanguage, workingLanguages } from '#src/domain/application/beside-answer.ts'
import { translationPlaces } from '#src/domain/application/translations.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ChoiceField } from '#src/ui/ChoiceField.tsx'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import { withSearch } from './list-search.ts'

const NAME = 'read'

/** Languages into which some answers were translated. */
const languagesIn = (answers: Answers): readonly WorkingLanguage[] => {
  const given = new Set(translationPlaces(answers).map(({ into }) => into))
  return workingLanguages.filter((into) => given.has(into))
}

/**
 * The preferred reading language. Also stored in the URL, so that it survives a reload and carries over to the next
 * proposal; the page does not wait for the URL.
 */
export function useReading(): [WorkingLanguage | null, (read: WorkingLanguage | null) => void] {
  const [params, change] = useSearchChange()
  const [read, setRead] = useState(() => workingLanguages.find((into) => into === params.get(NAME)) ?? null)
  const take = (next: WorkingLanguage | null) => {
    setRead(next)
    change((before) => withSearch(before, { [NAME]: next }), true)
  }
  return [read, take]
}

interface Props {
  readonly answers: Answers
  readonly read: WorkingLanguage | null
  readonly onRead: (read: WorkingLanguage | null) => void
}

/** Switches between original answers and translations; hidden without translations. */
export const ReadingSwitch = ({ answers, read, onRead }: Props) => {
  const t = useText()
  const given = languagesIn(answers)
  if (given.length === 0) return null
  return (
    <ChoiceField
      id="reading"
      name="reading"
      label={t('review.read.label')}
      hint={t('review.read.hint')}
      inline
      value={read !== null && given.includes(read) ? read : ''}
      choices={[
        { value: '', label: t('review.read.written') },
        ...given.map((into) => ({ value: into, label: t(`review.read.${into}`) })),
      ]}
      onChange={({ target }) => onRead(given.find((into) => into === target.value) ?? null)}
    />
  )
}
