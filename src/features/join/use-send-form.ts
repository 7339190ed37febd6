import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { type DefaultValues, type FieldErrors, type FieldValues, type Resolver, useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { isBackendError, mayHaveArrived } from '#src/backend/errors.ts'
import type { CodedAcknowledgement } from '#src/domain/joining.ts'
import type { RequestKind } from '#src/domain/request-steps.ts'
import type { z } from '#src/domain/zod.ts'
import { canKeep, forget, keep, type KeptForm, readKept } from '#src/backend/saving/kept-form.ts'
import { sentPath, type JustSent } from './sent-path.ts'
import { toldHere } from './told-here.ts'

/** What is wrong with a field, as a code. */
export type FieldProblem = { field: string; code: string }

/** What a resolver may ask of the form beside its values. */
export type SendContext = {
  /** The last attempt that may have arrived though its answer has not, as it went out; null when there was none. */
  attempted: string | null
}

type Options<Values extends FieldValues, R extends object> = {
  kind: RequestKind
  /** Name under which the form is kept. */
  name: string
  schema: z.core.$ZodType<Values>
  empty: Values
  /** Fields in the order of the page: problems are listed in it. */
  order: readonly (keyof Values & string)[]
  resolver: Resolver<Values, SendContext, R>
  send: (request: R, key: string) => Promise<CodedAcknowledgement & Pick<JustSent, 'letterFailed'>>
}

/**
 * A form that is sent once. It is kept while it is written. One attempt has one key, kept with the form: whoever sends
 * the same again gets the same acknowledgement, and it counts once. Changed entries are another attempt; a refused one
 * counts for nothing, here and after a reload.
 */
export function useSendForm<Values extends FieldValues, R extends object>(options: Options<Values, R>) {
  const { kind, name, schema, empty, order, resolver, send } = options
  const navigate = useNavigate()
  const [restored] = useState(() => readKept(name, schema))
  const [keeps, setKeeps] = useState(canKeep)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [edition, setEdition] = useState(0)
  const kept = useRef<KeptForm<Values> | null>(null)
  const [attempted, setAttempted] = useState(restored?.sent ?? null)
  const form = useForm<Values, SendContext, R>({
    defaultValues: (restored?.values ?? empty) as DefaultValues<Values>,
    resolver,
    context: { attempted },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  /** The press that is under way, until its answer: a second one in between does nothing. */
  const underWay = useRef<object | null>(null)
  // Whoever leaves while it is still checked sends nothing. What has gone out is answered all the same.
  useEffect(
    () => () => {
      underWay.current = null
    },
    [],
  )

  const store = (changes: Partial<KeptForm<Values>>) => {
    const before = kept.current ?? restored ?? { values: empty, key: crypto.randomUUID(), sent: null }
    kept.current = { ...before, values: form.getValues(), ...changes }
    setKeeps(keep(name, kept.current))
    return kept.current
  }

  /** What was refused has not arrived: the attempt before it counts again. Whoever has left may be writing on meanwhile. */
  const takeBack = (body: string, before: Pick<KeptForm<Values>, 'sent' | 'key'>) => {
    const stored = keeps ? readKept(name, schema) : kept.current
    if (stored?.sent !== body) return
    kept.current = { ...stored, ...before }
    setKeeps(keep(name, kept.current))
  }

  /** Each time anew the summary takes the focus; while nothing is wrong it stays where it is. */
  const blame = (found: readonly FieldProblem[]) => {
    setProblems(found)
    if (found.length > 0) setAttempt((count) => count + 1)
  }

  const mutation = useMutation({
    mutationFn: async (request: R) => {
      const body = JSON.stringify(request)
      const { sent, key } = store({})
      const attemptKey = sent === null || sent === body ? key : crypto.randomUUID()
      store({ sent: body, key: attemptKey })
      try {
        return await send(request, attemptKey)
      } catch (error) {
        if (isBackendError(error) && !mayHaveArrived(error)) {
          const isOnlyOne = sent === null || error.code === 'idempotency_key_reused'
          takeBack(body, isOnlyOne ? { sent: null, key: crypto.randomUUID() } : { sent, key })
        }
        throw error
      }
    },
    onSuccess: ({ reference, code, receivedAt, letterFailed }) => {
      forget(name)
      const sent: JustSent = { kind, receivedAt, ...(letterFailed && { letterFailed }) }
      return navigate(sentPath(reference, code), { replace: true, state: { sent } })
    },
    onError: (error) => {
      setAttempted(kept.current?.sent ?? null)
      if (!isBackendError(error)) return
      const refused = error.errors.map(({ pointer, code }) => ({ field: pointer.split('.')[0] ?? '', code }))
      blame(sortedBy(order, refused))
    },
    onSettled: () => {
      underWay.current = null
    },
  })

  const refuse = (errors: FieldErrors<Values>) => {
    underWay.current = null
    blame(
      order.flatMap((field) => {
        const code = errors[field]?.message
        return typeof code === 'string' ? [{ field, code }] : []
      }),
    )
  }

  /** Checking may take a while: what is typed meanwhile is checked as well, and what was taken back is not sent. */
  const check = async (press: object): Promise<void> => {
    underWay.current = press
    const typed = JSON.stringify(form.getValues())
    let act = (): unknown => undefined
    await form.handleSubmit(
      (request) => {
        act = () => {
          setProblems([])
          mutation.mutate(request)
        }
      },
      (errors) => {
        act = () => {
          refuse(errors)
        }
      },
    )()
    if (underWay.current !== press) return
    if (JSON.stringify(form.getValues()) !== typed) return check(press)
    act()
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (underWay.current) return
    mutation.reset()
    void check({})
  }

  const failure = toldHere(mutation.error)

  const discard = () => {
    forget(name)
    kept.current = { values: empty, key: crypto.randomUUID(), sent: null }
    setAttempted(null)
    form.reset(empty)
    if (!mutation.isPending) underWay.current = null
    mutation.reset()
    setProblems([])
    setEdition((count) => count + 1)
  }

  return {
    register: form.register,
    control: form.control,
    submit,
    changed: () => void store({}),
    discard,
    problems,
    attempt,
    attempted,
    /** Changes when the fields start again from nothing. */
    edition,
    failure: failure && { error: failure, at: mutation.submittedAt },
    /** From the press on: what is asked before sending may take a while. */
    sending: form.formState.isSubmitting || mutation.isPending,
    keeps,
    restored: restored !== null && edition === 0,
  }
}

const sortedBy = (order: readonly string[], problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
