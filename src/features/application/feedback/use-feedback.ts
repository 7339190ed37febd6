import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { feedbackQueries } from '#src/backend/queries/feedback.ts'
import { randomName } from '#src/backend/random-name.ts'
import { forget, keep, type KeptForm, readKept } from '#src/backend/saving/kept-form.ts'
import { session } from '#src/backend/session.ts'
import { sectionIdSchema } from '#src/domain/application/section-id.ts'
import { easeSchema, type Feedback } from '#src/domain/feedback.ts'
import { z } from '#src/domain/zod.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { sendOnce } from '../check/send-once.ts'

/** Allows more than may be sent, so that no typed text is lost. */
const typedSchema = z.object({ ratings: z.partialRecord(sectionIdSchema, easeSchema), text: z.string() })

const nothing: Feedback = { ratings: {}, text: '' }

/** The result; `over`: somebody of the application had answered or declined before. */
export type Outcome = 'given' | 'declined' | 'over'

/** Feedback while it is filled in, stored in this tab, and sending it. */
export function useFeedback(applicationId: string, onDone: (outcome: Outcome) => void) {
  const queryClient = useQueryClient()
  const name = `feedback.${session().identity() ?? ''}.${applicationId}`
  const [start] = useState(
    (): KeptForm<Feedback> => readKept(name, typedSchema) ?? { values: nothing, key: randomName(), sent: null },
  )
  const [values, setValues] = useState(start.values)
  /** One key per answer: repeated after a double press, a lost answer or a reload, it counts once. */
  const kept = useRef(start)
  const change = (changed: Partial<KeptForm<Feedback>>) => {
    kept.current = { ...kept.current, ...changed }
    keep(name, kept.current)
    return kept.current
  }
  const end = (became: Outcome) => {
    forget(name)
    onDone(became)
    queryClient.setQueryData(feedbackQueries.question(applicationId).queryKey, { asked: false, sections: [] })
  }

  const sending = useOneShot({
    mutationFn: async ({ given }: { given: Feedback; as: Outcome }) => {
      const body = JSON.stringify(given)
      const { sent, key: before } = kept.current
      const { key } = change({ sent: body, key: sent === null || sent === body ? before : randomName() })
      return sendOnce(() => backend().giveFeedback({ ...given, applicationId, key }))
    },
    onSuccess: (_, { as }) => end(as),
    onError: (error) => {
      if (isBackendError(error) && error.code === 'illegal_transition') end('over')
    },
  })
  return {
    values,
    error: sending.error,
    pending: sending.isPending ? sending.variables?.as : undefined,
    setValues: (next: Feedback) => {
      setValues(next)
      change({ values: next })
    },
    send: (given: Feedback) => sending.mutate({ given, as: 'given' }),
    decline: () => sending.mutate({ given: nothing, as: 'declined' }),
  }
}
