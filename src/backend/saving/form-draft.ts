import type { JsonValue } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { isBackendError, mayHaveArrived } from '../errors.ts'
import { randomName } from '../random-name.ts'
import { inTime } from '../in-time.ts'
import type { DraftSaver } from './draft.ts'
import { deviceSource, forgetOfDevice, GUEST, type OpenDraft, openOnce } from './open-drafts.ts'

/**
 * A form that is sent once and without an account: until the backend has received it, it lives on this device alone, one
 * of each name, like an application that was begun without an account.
 */
export type FormDraft = OpenDraft & { readonly form: string }

const nameOf = (form: string): string => `${GUEST}/form/${form}`

/** The last attempt to send it, with the body that went out. It may have arrived though its answer has not. */
type Attempt = { key: string; sent: string }

const attemptSchema = z.object({ key: z.string(), sent: z.string() })

/** Kept with the fields, of which none has such a name: it comes back, is shared and goes with them. */
export const ATTEMPT = 'attempt~'

/** A browser that does not answer keeps nothing from being sent, nor anybody from the receipt. */
const LONGEST_KEEP_MS = 1_000

/** They know of no attempt any more, so what becomes of one that is on its way is not written into them. */
const forgotten = new WeakSet<DraftSaver>()

const watched = new WeakSet<DraftSaver>()

/** Of two attempts that went out in two tabs each tries its own again: nothing for a person to choose between. */
function keepOwnAttempt(saver: DraftSaver): void {
  if (watched.has(saver)) return
  watched.add(saver)
  const settle = () => {
    if (saver.state().clashes.some(({ address }) => address === ATTEMPT)) saver.resolve(ATTEMPT, 'mine')
  }
  saver.subscribe(settle)
  settle()
}

/** Opens a form, once per tab. A browser that keeps nothing has an empty one. */
export async function openForm(form: string): Promise<FormDraft> {
  const name = nameOf(form)
  const draft = await openOnce(name, () => deviceSource(name))
  keepOwnAttempt(draft.saver)
  return { ...draft, form }
}

/** What was typed, by field; what is empty is not there. */
export const fieldsOf = (saver: DraftSaver): Record<string, JsonValue> => {
  const { [ATTEMPT]: _, ...fields } = saver.answers()
  return fields
}

const attemptOf = (saver: DraftSaver): Attempt | null => {
  const parsed = z.safeParse(attemptSchema, saver.answers()[ATTEMPT])
  return parsed.success && !forgotten.has(saver) ? parsed.data : null
}

/** The body of the last attempt that may have arrived; null when there was none. */
export const attemptedBody = (saver: DraftSaver): string | null => attemptOf(saver)?.sent ?? null

/**
 * Sends what the form says. One attempt has one key: whoever sends the same again, here, in another tab or after the
 * browser was closed, gets the same answer, and it counts once. Another body is another attempt; a refused one counts for
 * nothing. What was sent goes from this device once it is answered; what was typed meanwhile stays.
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
  // Before it goes out: whoever closes the browser on it finds that it may have arrived.
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

/** Forgets it in this browser. False while that does not answer. */
export const forgetForm = (form: FormDraft): Promise<boolean> => {
  forgotten.add(form.saver)
  return form.forget()
}
