import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { fieldsOf, sections } from '#src/domain/application/fields.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import styles from '../calls.module.css'
import { Contents } from '../Contents.tsx'
import { DeadlineTimes } from '../DeadlineTimes.tsx'
import { useFormTexts } from '../form-texts.ts'
import { PaperHeader } from '../PaperHeader.tsx'
import { Award } from '../parts/Award.tsx'
import { Eligibility } from '../parts/Eligibility.tsx'
import { formAsText } from './form-text.ts'
import { useFormText } from './use-form-text.ts'
import { QuestionItem } from './QuestionItem.tsx'
import { AnsweredHere } from '../qa/AnsweredHere.tsx'
import questionStyles from './form.module.css'
import { currentDeadline } from '#src/domain/deadline.ts'
import { usePlaceInHash } from '../use-place-in-hash.ts'

export { loadCall as makeLoader } from '../load-call.ts'

/** The whole form to read, print and prepare on paper, from the same table of fields as the form itself. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  const { callId = '' } = useParams()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  usePlaceInHash()
  const textOf = useFormText()
  const handleSave = () => downloadText(`${call.id}-form-${formats.locale}.txt`, formAsText(textOf(call)))
  return (
    <div className={styles['page']}>
      <PaperHeader
        call={call}
        title={t('calls.form.title')}
        lead={t('calls.form.lead')}
        notOfficial={t('calls.form.notOfficial')}
        actions={
          <>
            <Button variant="ghost" icon="download" onClick={handleSave}>
              {t('calls.form.saveText')}
            </Button>
            <p className={styles['quiet']}>{t('calls.form.printHint')}</p>
          </>
        }
      >
        <DeadlineTimes deadline={currentDeadline(call.deadlines)} />
      </PaperHeader>
      <div className={questionStyles['layout']}>
        <div className={questionStyles['contents-area']}>
          <Contents
            places={[
              ...sections.map(({ id }) => ({ id, title: texts.section(id) })),
              { id: 'eligibility', title: t('calls.eval.eligibility') },
              { id: 'award', title: t('calls.eval.award') },
            ]}
          />
        </div>
        <Card padding="none" className={styles['text']}>
          {sections.map(({ id, shownWhen }, index) => {
            const fields = fieldsOf(id)
            const condition = texts.condition(shownWhen)
            return (
              <section key={id} id={id} aria-labelledby={`${id}-heading`} className={questionStyles['section']}>
                <h2 id={`${id}-heading`}>
                  {index + 1}. {texts.section(id)}
                </h2>
                <p className={styles['quiet']}>
                  {t('calls.form.count', { count: fields.length })}
                  {condition && ` · ${condition}`}
                </p>
                {texts.intro(id) && <p>{texts.intro(id)}</p>}
                <AnsweredHere callId={call.id} place={id} />
                <ol className={questionStyles['questions']}>
                  {fields.map((field, at) => (
                    <QuestionItem
                      key={field.id}
                      call={call}
                      rules={call.rules}
                      field={field}
                      number={`${index + 1}.${at + 1}`}
                    />
                  ))}
                </ol>
              </section>
            )
          })}
          <Ending id="eligibility" title={t('calls.eval.eligibility')}>
            <Eligibility call={call} />
          </Ending>
          <Ending id="award" title={t('calls.eval.award')}>
            <Award call={call} />
          </Ending>
        </Card>
      </div>
    </div>
  )
}

/** Parts that are no questions but should be read before filling in. */
const Ending = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section id={id} aria-labelledby={`${id}-heading`} className={questionStyles['section']}>
    <h2 id={`${id}-heading`}>{title}</h2>
    {children}
  </section>
)
