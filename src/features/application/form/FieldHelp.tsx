import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { useQuestionsAbout } from '#src/backend/queries/questions.ts'
import type { PublishedQuestion } from '#src/domain/call-questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './form.module.css'

type Props = {
  callId: string
  /** The address of a field, or the id of a section. */
  place: string
}

/** Collapsed help beside a field: the criteria that assess it, and the office's answers about it. */
export default function FieldHelp(props: Props): ReactNode {
  return (
    <>
      <WhatReviewersLookFor {...props} />
      <AnsweredQuestions {...props} />
    </>
  )
}

/** The criteria of the call for this answer, each with the reviewer's guiding question. */
const WhatReviewersLookFor = ({ callId, place }: Props) => {
  const t = useText()
  const formats = useFormats()
  const { data: call } = useQuery(callQueries.detail(callId))
  const fieldId = place.split('.')[1] ?? ''
  const criteria = call?.criteria.filter(({ fedBy, question }) => question && fedBy.includes(fieldId)) ?? []
  if (criteria.length === 0) return null
  return (
    <details className={styles['answered']}>
      <summary>{t('application.reviewersLook')}</summary>
      <dl>
        {criteria.map(({ id, label, question }) => (
          <div key={id}>
            <dt>{formats.localised(label)}</dt>
            <dd>{question && formats.localised(question)}</dd>
          </div>
        ))}
      </dl>
      {!call?.criteriaAreOfficial && <p>{t('application.reviewersLook.ours')}</p>}
    </details>
  )
}

/** The office's answers; nothing if there are none or they cannot be loaded. */
const AnsweredQuestions = ({ callId, place }: Props) => {
  const t = useText()
  const formats = useFormats()
  const here = useQuestionsAbout(callId, place)
  if (here.length === 0) return null
  return (
    <details className={styles['answered']}>
      <summary>{t('application.answered', { count: here.length })}</summary>
      <dl>
        {here.map(({ id, question, answer, publishedAt, changedAt }) => (
          <div key={id}>
            <dt>{formats.localised(question)}</dt>
            <dd>
              {formats.localised(answer)} <Since publishedAt={publishedAt} changedAt={changedAt} />{' '}
              <Link to={`/calls/${callId}#${id}`} target="_blank">
                {t('application.answeredBasis')} {t('ui.newWindow')}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Date of an answer, so that people know whether it is newer than what they wrote. */
const Since = ({ publishedAt, changedAt }: Pick<PublishedQuestion, 'publishedAt' | 'changedAt'>) => {
  const t = useText()
  const formats = useFormats()
  const at = changedAt ?? publishedAt
  if (!at) return null
  return t(changedAt ? 'application.answeredChanged' : 'application.answeredOn', { date: formats.dayOf(at) })
}
