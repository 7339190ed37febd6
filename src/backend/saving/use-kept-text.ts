import { useState } from 'react'
import { z } from '#src/domain/zod.ts'
import { forget, keep, readKept } from './kept-form.ts'

/** The one text of a small form, kept in this tab until it is sent. The name says whose it is, and about what. */
export function useKeptText(name: string) {
  const [text, setText] = useState(() => readKept(name, z.string())?.values ?? '')
  const type = (next: string) => {
    setText(next)
    keep(name, { values: next, key: '', sent: null })
  }
  return { text, type, forget: () => forget(name) }
}
