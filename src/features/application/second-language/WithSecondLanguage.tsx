import { type ReactNode, useCallback } from 'react'
import { useSecondLanguage } from '#src/i18n/second-language.ts'
import { type SecondText, SecondTextContext } from '#src/ui/second-text.ts'
import { questionTexts } from '../question-texts.ts'
import styles from './second-language.module.css'

/**
 * Below every question inside, the question in the second language, while there is one: fields have addresses for ids.
 *
 * It is text beside the field, not part of its name or description: a screen reader hands those to the voice as one
 * string without its languages, so French would be read in an English voice, and every field would be said twice. As
 * text it stands next in the reading order and is read in its own language by who wants it.
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
