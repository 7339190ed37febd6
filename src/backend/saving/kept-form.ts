import { z } from '#src/domain/zod.ts'

/**
 * A small form, kept for this tab: it survives a reload, not the end of the tab, so that nothing stays on a shared computer.
 * Texts of a minute or two belong here: a question, a comment, an invitation. Longer work is a draft of the saving engine
 * (`form-draft.ts`, `guest-draft.ts`). `key` and `sent` belong to the last attempt to send the form.
 */
export type KeptForm<Values> = { values: Values; key: string; sent: string | null }

const nameOf = (form: string): string => `alliance.form.${form}`

/** Returns a kept form; null if there is none, it does not fit, or the browser refuses. */
export function readKept<Values>(form: string, values: z.core.$ZodType<Values>): KeptForm<Values> | null {
  try {
    const text = sessionStorage.getItem(nameOf(form))
    if (text === null) return null
    const schema = z.object({ values, key: z.string(), sent: z.nullable(z.string()) })
    const parsed = z.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a form. False if the browser refuses. */
export function keep<Values>(form: string, kept: KeptForm<Values>): boolean {
  try {
    sessionStorage.setItem(nameOf(form), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function forget(form: string): void {
  try {
    sessionStorage.removeItem(nameOf(form))
  } catch {
    // Refused: then nothing was kept either.
  }
}

/** Forgets all forms whose name begins with the prefix. */
export function forgetStarting(prefix: string): void {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(nameOf(prefix))) sessionStorage.removeItem(name)
    }
  } catch {
    // Refused: then nothing was kept either.
  }
}

/** Whether this browser keeps forms at all. */
export function canKeep(): boolean {
  try {
    const name = nameOf('probe')
    sessionStorage.setItem(name, '1')
    sessionStorage.removeItem(name)
    return true
  } catch {
    return false
  }
}
