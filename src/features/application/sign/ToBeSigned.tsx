import { visibleFields, visibleSections } from '#src/domain/application/fields.ts'
import type { OpenedSigning } from '#src/domain/signature.ts'
import { blockOf } from '#src/i18n/answer-blocks.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { AnswerInBlock } from '../check/AnswerInBlock.tsx'
import styles from '../check/SectionAnswers.module.css'
import { useFormTexts } from '../texts.ts'
import own from './sign.module.css'

/** All answers and file names by section, to read before signing. */
export const ToBeSigned = ({ content }: { content: NonNullable<OpenedSigning['content']> }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { answers, documents } = content
  const reader = { find: texts.find, formats, yes: t('ui.yes'), answers }
  return visibleSections(answers).map((section) => (
    <section key={section} aria-labelledby={`signed-${section}`} className={own['part']}>
      <h2 id={`signed-${section}`}>{texts.section(section)}</h2>
      {section === 'documents' ? (
        <ul>
          {documents.length === 0 && <li className={styles['empty']}>{t('application.documents.none')}</li>}
          {documents.map(({ slot, name }) => (
            <li key={slot}>
              {texts.find(`document.${slot}.label`) ?? slot}
              {formats.colon} {name}
            </li>
          ))}
        </ul>
      ) : (
        <dl className={styles['answers']}>
          {visibleFields(section, answers).map((field) => {
            const block = blockOf(field, reader)
            return (
              <div key={field.id} className={styles['answer']}>
                <dt>{block.label}</dt>
                <dd>
                  <AnswerInBlock block={block} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </section>
  ))
}
