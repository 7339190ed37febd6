import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { questionQueries } from '#src/backend/queries/questions.ts'
import { fieldsOf, sections } from '#src/domain/application/fields.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import styles from './calls.module.css'
import { Contents } from './Contents.tsx'
import { DeadlineTimes } from './DeadlineTimes.tsx'
import { useFormTexts } from './form-texts.ts'
import { QuestionItem } from './QuestionItem.tsx'
import { AnsweredHere } from './qa/PublishedQuestions.tsx'
import questionStyles from './questions.module.css'
import { currentDeadline } from '#src/domain/deadline.ts'

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const callId = params['callId'] ?? ''
    await Promise.all([
      queryClient.ensureQueryData(callQueries.detail(callId)),
      queryClient.prefetchQuery(questionQueries.published(callId)),
    ])
    return null
  }

/** The whole form to read, print and prepare on paper; from the same table of fields as the form itself. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  const { callId = '' } = useParams()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  const shortTitle = formats.localised(call.shortTitle)
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <Link to={`/calls/${call.id}`} className={styles['back']}>
          {formats.localised(call.title)}
        </Link>
        <p className={styles['eyebrow']}>{shortTitle}</p>
        <PageTitle documentTitle={`${t('calls.form.title')}, ${shortTitle}`}>{t('calls.form.title')}</PageTitle>
        <p className={styles['lead']}>{t('calls.form.lead')}</p>
        <div className={styles['actions']}>
          <Button icon="print" onClick={() => window.print()}>
            {t('calls.print')}
          </Button>
          <p className={styles['quiet']}>{t('calls.form.printHint')}</p>
        </div>
        <DeadlineTimes deadline={currentDeadline(call.deadlines)} />
      </header>
      <div className={questionStyles['layout']}>
        <div className={questionStyles['contents-area']}>
          <Contents places={sections.map(({ id }) => ({ id, title: texts.section(id) }))} />
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
                <AnsweredHere callId={call.id} place={id} />
                {texts.intro(id) && <p>{texts.intro(id)}</p>}
                <ol className={questionStyles['questions']}>
                  {fields.map((field) => (
                    <QuestionItem key={field.id} callId={call.id} field={field} />
                  ))}
                </ol>
              </section>
            )
          })}
        </Card>
      </div>
    </div>
  )
}
