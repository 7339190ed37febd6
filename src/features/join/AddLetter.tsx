import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { requestQueries } from '#src/backend/queries/requests.ts'
import { randomName } from '#src/backend/random-name.ts'
import type { SentRequest } from '#src/domain/request.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './join.module.css'
import { type ChosenLetter, LetterField } from './LetterField.tsx'
import { useProblemText } from './problem-text.ts'
import { toldHere } from './told-here.ts'

/** Adds the letter that was to follow. One key per attempt, so that a lost answer adds nothing twice. */
export const AddLetter = ({ request, code }: { request: SentRequest; code: string }) => {
  const t = useText()
  const textOf = useProblemText()
  const queryClient = useQueryClient()
  const { reference, letters } = request
  const [chosen, setChosen] = useState<(ChosenLetter & { key: string }) | null>(null)
  const adding = useMutation({
    mutationFn: ({ file, key }: ChosenLetter & { key: string }) =>
      backend().addLetter({ reference, code, name: file.name, file, key }),
    onSuccess: async ({ name }) => {
      setChosen(null)
      announce(t('join.letter.added', { name }))
      await queryClient.invalidateQueries({ queryKey: requestQueries.sent(reference, code).queryKey })
    },
  })
  const named = isBackendError(adding.error) ? adding.error.errors[0]?.code : undefined
  return (
    <form
      className={classNames(styles['part'], styles['letterForm'])}
      aria-label={t('join.letter.add')}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen && chosen.problem === null && !adding.isPending) adding.mutate(chosen)
      }}
    >
      <LetterField
        key={letters.length}
        onChoose={(letter) => {
          adding.reset()
          setChosen(letter && { ...letter, key: randomName() })
        }}
      />
      {toldHere(adding.error) && (
        <Notice tone="error" live="assertive" title={t('join.failedTitle')}>
          <p>
            {named === undefined
              ? t(isBackendError(adding.error) ? `error.${adding.error.code}` : 'error.unknown')
              : textOf({ field: 'letter', code: named })}
          </p>
        </Notice>
      )}
      <div>
        <Button
          type="submit"
          variant="ghost"
          icon="upload"
          busy={adding.isPending}
          disabledReason={(chosen === null || chosen.problem !== null) && t('join.letter.chooseFirst')}
        >
          {t('join.letter.add')}
        </Button>
      </div>
    </form>
  )
}
