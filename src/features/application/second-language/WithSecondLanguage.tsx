import { type ReactNode, useCallback } from 'react'
import { useSecondLanguage } from '#src/i18n/second-language.ts'
import { type SecondText, SecondTextContext } from '#src/ui/second-text.ts'
import { questionTexts } from '../question-texts.ts'
import styles from './second-language.module.css'

/**
 * Shows every question inside also in the second language, if chosen; ids of fields are their addresses.
 *
 * It is text beside the field and not part of its name or description: screen readers speak those with one voice, so
 * French would be read in an English voice, and every field would be read twice. As separate text it comes next in
 * reading order, in its own language.
 */
export const WithSecondLanguage = ({ children }: { children: ReactNode }) => {
  const { texts } = useSecondLanguage()
  const secondText = useCallback<SecondText>(
    (id, part, option) => {
      if (!texts) return null
      const question = questionTexts(texts.find, id)
      const text = (option === undefined ? question : question.option?.(option))?.[part]
      return (
        text && (
          <p lang={texts.lang} className={styles['second']}>
            {text}
          </p>
        )
      )
    },
    [texts],
  )
  return <SecondTextContext value={secondText}>{children}</SecondTextContext>
}
