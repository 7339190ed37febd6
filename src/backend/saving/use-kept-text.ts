import { useState } from 'react'
import { z } from '#src/domain/zod.ts'
import { forget, keep, readKept } from './kept-form.ts'

/** Keeps the one text of a small form in this tab until it is sent. The name contains the person and the subject. */
export function useKeptText(name: string) {
  const [text, setText] = useState(() => readKept(name, z.string())?.values ?? '')
  const type = (next: string) => {
    setText(next)
    keep(name, { values: next, key: '', sent: null })
  }
  return { text, type, forget: () => forget(name) }
}
