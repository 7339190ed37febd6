import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import type { Application } from '#src/domain/application-record.ts'
import { sections } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { CheckboxGroup } from '#src/ui/ChoiceField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { useFormTexts } from '../texts.ts'
import type { Incoming } from './incoming.ts'
import styles from './exchange.module.css'

/** Declarations are made anew each time; files belong to the application they were sent with. */
const copyable = sections.map(({ id }) => id).filter((id) => id !== 'declarations' && id !== 'documents')

/** Copies sections of another application of the same person, after showing the differences. */
export const CopyFromApplication = ({
  application,
  onRead,
}: {
  application: Application
  onRead: (incoming: Incoming) => void
}) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const queryClient = useQueryClient()
  const { data: list, isLoadingError } = useQuery(applicationQueries.list())
  const { data: calls = [] } = useQuery(callQueries.list())
  const [chosen, setChosen] = useState<ReadonlySet<SectionId>>(() => new Set(copyable))
  const others = list?.filter(({ id }) => id !== application.id) ?? []
  const [picked, setPicked] = useState('')
  const from = others.find(({ id }) => id === picked) ?? others[0]

  const reading = useOneShot({
    mutationFn: (id: string) => queryClient.fetchQuery(applicationQueries.detail(id)),
    // All answers: a budget line refers to a visit of another section, and the language is set once for all answers.
    onSuccess: ({ id, reference, callId, updatedAt, answers }) =>
      onRead({
        name: reference,
        applicationId: id,
        reference,
        callId,
        savedAt: updatedAt,
        answers,
        sections: chosen,
      }),
  })
  const handleSection = (id: SectionId, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('exchange.earlier.title')}</h2>
      {!from ? (
        <p>{t(isLoadingError ? 'exchange.earlier.unknown' : list ? 'exchange.earlier.none' : 'ui.loading')}</p>
      ) : (
        <div className={styles['earlier']}>
          <p>{t('exchange.earlier.text')}</p>
          <SelectField
            id="earlier-application"
            label={t('exchange.earlier.which')}
            width="full"
            value={from.id}
            onChange={(event) => setPicked(event.target.value)}
            options={others.map(({ id, reference, authorityName, callId }) => {
              const call = calls.find((candidate) => candidate.id === callId)
              const name = authorityName ?? t('application.untitled')
              return {
                value: id,
                label: [reference, name, call && formats.localised(call.shortTitle)].filter(Boolean).join(' · '),
              }
            })}
          />
          <CheckboxGroup
            id="earlier-sections"
            name="earlier-sections"
            label={t('exchange.earlier.sections')}
            hint={t('exchange.earlier.sectionsHint')}
            choices={copyable.map((id) => ({ value: id, label: texts.section(id) }))}
            values={[...chosen]}
            onChange={(event) => {
              const id = copyable.find((candidate) => candidate === event.target.value)
              if (id) handleSection(id, event.target.checked)
            }}
          />
          <div>
            <Button
              variant="ghost"
              busy={reading.isPending}
              disabledReason={chosen.size === 0 && t('exchange.earlier.chooseSection')}
              onClick={() => reading.mutate(from.id)}
            >
              {t('exchange.earlier.show')}
            </Button>
          </div>
          {isBackendError(reading.error) && (
            <Notice tone="error" live="assertive">
              <p>{t(`error.${reading.error.code}`)}</p>
            </Notice>
          )}
        </div>
      )}
    </section>
  )
}
