import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
  useForm,
} from 'react-hook-form'
import { useLoaderData, useNavigate } from 'react-router'
import { isBackendError } from '#src/backend/errors.ts'
import {
  ATTEMPT,
  attemptedBody,
  fieldsOf,
  type FormDraft,
  forgetForm,
  openForm,
  sendForm,
} from '#src/backend/saving/form-draft.ts'
import type { CodedAcknowledgement } from '#src/domain/joining.ts'
import type { RequestKind } from '#src/domain/request-steps.ts'
import { answerOf, isDeclared, valuesFrom } from './form-values.ts'
import { sentPath, type JustSent } from './sent-path.ts'
import { toldHere } from './told-here.ts'

/** A field and its problem, as a code. */
export type FieldProblem = { field: string; code: string }

/** What a resolver gets besides the values. */
export type SendContext = {
  /** Body of the last attempt that may have arrived without an answer; null if there was none. */
  attempted: string | null
}

type Options<Values extends FieldValues, R extends object> = {
  kind: RequestKind
  empty: Values
  /** Fields in the order of the page, which is also the order of problems. */
  order: readonly (keyof Values & string)[]
  resolver: Resolver<Values, SendContext, R>
  send: (request: R, key: string) => Promise<CodedAcknowledgement & Pick<JustSent, 'letterFailed'>>
}

/** A form that is sent once and stored on this device until then. The loader of its page has opened the draft. */
export function useSendForm<Values extends FieldValues, R extends object>(options: Options<Values, R>) {
  const { kind, empty, order, resolver, send } = options
  const navigate = useNavigate()
  const [draft, setDraft] = useState(useLoaderData<FormDraft>())
  const { saver } = draft
  /** Number of fields that were stored when the page was opened. */
  const [found, setFound] = useState(() => Object.keys(fieldsOf(saver)).length)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [edition, setEdition] = useState(0)
  const [attempted, setAttempted] = useState(() => attemptedBody(saver))
  const form = useForm<Values, SendContext, R>({
    defaultValues: valuesFrom(empty, fieldsOf(saver)) as DefaultValues<Values>,
    resolver,
    context: { attempted },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  /** The running submission; further presses do nothing until it has its answer. */
  const underWay = useRef<object | null>(null)
  // Leaving the page during the checks cancels sending; what was sent already continues.
  useEffect(
    () => () => {
      underWay.current = null
    },
    [],
  )

  const { setValue } = form
  // Follows other tabs, and values that a slow device reports late.
  useEffect(() => {
    const follow = (addresses: readonly string[]) => {
      const values = valuesFrom(empty, fieldsOf(saver))
      for (const field of order) {
        if (addresses.includes(field)) setValue(field as Path<Values>, values[field] as PathValue<Values, Path<Values>>)
      }
      if (addresses.includes(ATTEMPT)) setAttempted(attemptedBody(saver))
    }
    return saver.subscribe((event) => {
      if (saver.state().hasForgotten) setFound(0)
      if (event.kind === 'values') follow(event.addresses)
    })
  }, [saver, setValue, empty, order])

  /** Each failed attempt moves the focus to the summary; without problems it stays. */
  const blame = (told: readonly FieldProblem[]) => {
    setProblems(told)
    if (told.length > 0) setAttempt((count) => count + 1)
  }

  const mutation = useMutation({
    mutationFn: (request: R) => sendForm(draft, JSON.stringify(request), (key) => send(request, key)),
    onSuccess: ({ reference, code, receivedAt, letterFailed }) => {
      const sent: JustSent = { kind, receivedAt, ...(letterFailed && { letterFailed }) }
      return navigate(sentPath(reference, code), { replace: true, state: { sent } })
    },
    onError: (error) => {
      setAttempted(attemptedBody(saver))
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

  /** Checks may take a while: values typed meanwhile are checked again, and a cancelled attempt is not sent. */
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

  const register = (field: Path<Values>) =>
    form.register(field, {
      onChange: () => isDeclared(field) || saver.edit(field, answerOf(form.getValues(field))),
      onBlur: () => void saver.flush(),
    })

  const discard = async (): Promise<boolean> => {
    if (!mutation.isPending) underWay.current = null
    const isDone = await forgetForm(draft)
    setDraft(await openForm(draft.form))
    setFound(0)
    setAttempted(null)
    form.reset(empty)
    mutation.reset()
    setProblems([])
    setEdition((count) => count + 1)
    return isDone
  }

  return {
    register,
    control: form.control,
    problems,
    attempted,
    /** Props for the frame of the fields. */
    around: {
      saver,
      found,
      attempt,
      /** Changes when the fields are reset. */
      edition,
      failure: failure && { error: failure, at: mutation.submittedAt },
      /** True from the press on, since checks before sending may take a while. */
      sending: form.formState.isSubmitting || mutation.isPending,
      onSubmit: submit,
      onDiscard: discard,
    },
  }
}

const sortedBy = (order: readonly string[], problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
