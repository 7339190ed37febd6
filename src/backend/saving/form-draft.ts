import type { JsonValue } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { isBackendError, mayHaveArrived } from '../errors.ts'
import { randomName } from '../random-name.ts'
import { inTime } from '../in-time.ts'
import type { DraftSaver } from './draft.ts'
import { deviceSource, forgetOfDevice, GUEST, type OpenDraft, openOnce } from './open-drafts.ts'

/**
 * A form that is sent once and without an account. Until the backend has received it, only this device has it, like an
 * application that was begun without an account. There is one draft per form.
 */
export type FormDraft = OpenDraft & { readonly form: string }

const nameOf = (form: string): string => `${GUEST}/form/${form}`

/** The last attempt to send a form, with its body. It may have arrived though its answer was lost. */
type Attempt = { key: string; sent: string }

const attemptSchema = z.object({ key: z.string(), sent: z.string() })

/** Address of the attempt, which is kept, shared between tabs and forgotten like a field. No field has this name. */
export const ATTEMPT = 'attempt~'

/** Longest wait for a browser that does not answer, before a form is sent and before its receipt is shown. */
const LONGEST_KEEP_MS = 1_000

/** Drafts that were forgotten: an attempt that is still on its way writes nothing into them. */
const forgotten = new WeakSet<DraftSaver>()

const watched = new WeakSet<DraftSaver>()

/** Settles clashes between the attempts of two tabs: each tab tries its own again, and no person has to choose. */
function keepOwnAttempt(saver: DraftSaver): void {
  if (watched.has(saver)) return
  watched.add(saver)
  const settle = () => {
    if (saver.state().clashes.some(({ address }) => address === ATTEMPT)) saver.resolve(ATTEMPT, 'mine')
  }
  saver.subscribe(settle)
  settle()
}

/** Opens a form once per tab. In a browser that keeps nothing the form is empty. */
export async function openForm(form: string): Promise<FormDraft> {
  const name = nameOf(form)
  const draft = await openOnce(name, () => deviceSource(name))
  keepOwnAttempt(draft.saver)
  return { ...draft, form }
}

/** Returns the typed values by field, without empty ones. */
export const fieldsOf = (saver: DraftSaver): Record<string, JsonValue> => {
  const { [ATTEMPT]: _, ...fields } = saver.answers()
  return fields
}

const attemptOf = (saver: DraftSaver): Attempt | null => {
  const parsed = z.safeParse(attemptSchema, saver.answers()[ATTEMPT])
  return parsed.success && !forgotten.has(saver) ? parsed.data : null
}

/** Returns the body of the last attempt that may have arrived; null if there was none. */
export const attemptedBody = (saver: DraftSaver): string | null => attemptOf(saver)?.sent ?? null

/**
 * Sends a form. The same body keeps the same key, also in another tab or after the browser was closed, so that the backend
 * gives the same answer and counts the form once. Another body is a new attempt; a refused attempt is dropped. Sent values
 * are forgotten once the backend has answered; values typed meanwhile stay.
 */
export async function sendForm<Answer>(
  { form, saver, tab }: FormDraft,
  body: string,
  send: (key: string) => Promise<Answer>,
): Promise<Answer> {
  const before = attemptOf(saver)
  const key = before?.sent === body ? before.key : randomName()
  saver.edit(ATTEMPT, { key, sent: body })
  const changes = saver.unconfirmedChanges()
  // Kept before it is sent: after a crash the next page knows that it may have arrived.
  await inTime(saver.flush(), LONGEST_KEEP_MS)
  const answer = await send(key).catch((error: unknown) => {
    if (isBackendError(error) && !mayHaveArrived(error) && attemptOf(saver)?.sent === body)
      saver.edit(ATTEMPT, error.code === 'idempotency_key_reused' ? null : before)
    throw error
  })
  const sent = changes.map((change) => ({ ...change, tab }))
  await inTime(forgetOfDevice(nameOf(form), sent), LONGEST_KEEP_MS)
  return answer
}

/** Forgets a form in this browser. False if the browser does not answer in time. */
export const forgetForm = (form: FormDraft): Promise<boolean> => {
  forgotten.add(form.saver)
  return form.forget()
}
