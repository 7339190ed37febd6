import { type ChangeEvent, useState } from 'react'
import { endsOfNames } from '#src/domain/application/documents.ts'
import { letterRules } from '#src/domain/letter-rules.ts'
import { letterProblems } from '#src/domain/request.ts'
import { useText } from '#src/i18n/use-text.ts'
import { fieldAria, FieldFrame } from '#src/ui/FieldFrame.tsx'
import styles from './join.module.css'
import { useProblemText } from './problem-text.ts'
import { useLetterLimits } from './use-letter-limits.ts'

/** The problem of a file, as a code; null if it can be sent. */
async function problemWith(file: File): Promise<string | null> {
  // A file that is too large is not read into memory.
  const small = file.size <= letterRules.documentRules.maxFileBytes
  const bytes = small ? { bytes: new Uint8Array(await file.arrayBuffer()) } : {}
  return letterProblems({ name: file.name, sizeBytes: file.size, ...bytes })[0]?.code ?? null
}

export type ChosenLetter = { file: File; problem: string | null }

/** Chooses one file and checks it on this device; nothing is sent yet. */
export const LetterField = ({ onChoose }: { onChoose: (chosen: ChosenLetter | null) => void }) => {
  const t = useText()
  const limits = useLetterLimits()
  const textOf = useProblemText()
  const [problem, setProblem] = useState<string | null>(null)

  const handleChange = async ({ target: { files } }: ChangeEvent<HTMLInputElement>) => {
    const file = files?.[0]
    if (!file) {
      setProblem(null)
      return onChoose(null)
    }
    const found = await problemWith(file)
    setProblem(found)
    onChoose({ file, problem: found })
  }

  const texts = {
    label: t('join.letter.file'),
    hint: t('join.letter.fileHint', limits),
    error: problem === null ? undefined : textOf({ field: 'letter', code: problem }),
  }
  return (
    <FieldFrame id="letterFile" {...texts}>
      <input
        type="file"
        className={styles['file']}
        accept={endsOfNames(letterRules.documentRules.formats)}
        onChange={(event) => void handleChange(event)}
        {...fieldAria('letterFile', texts)}
      />
    </FieldFrame>
  )
}
