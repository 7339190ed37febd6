import { type ChangeEvent, useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import type { Incoming } from './incoming.ts'
import type { WordKnowledge } from './word/read-word.ts'
import { OpenProtected } from './OpenProtected.tsx'
import { type FileRead, type FileTrouble, type ProtectedFile, readFile } from './read-file.ts'
import styles from './exchange.module.css'

/** Chooses a file and reads it; problems are shown in place. */
export const LoadFile = ({
  knowledge,
  onRead,
}: {
  knowledge: () => WordKnowledge
  onRead: (incoming: Incoming) => void
}) => {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const [trouble, setTrouble] = useState<{ name: string; why: FileTrouble } | null>(null)
  const [closed, setClosed] = useState<(ProtectedFile & { key: number }) | null>(null)

  const handleChosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    setTrouble(null)
    setClosed(null)
    setReading(true)
    const read = await readFile(file, knowledge)
    setReading(false)
    if ('open' in read) setClosed({ ...read, key: event.timeStamp })
    else handleFile(file.name, read)
  }
  const handleFile = (name: string, read: FileRead) => {
    setClosed(null)
    if (read.ok) onRead(read.incoming)
    else setTrouble({ name, why: read.why })
  }
  return (
    <>
      <div className={styles['buttons']}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.docx,application/json,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          aria-label={t('exchange.file')}
          onChange={(event) => void handleChosen(event)}
        />
        <Button icon="upload" busy={reading} onClick={() => input.current?.click()}>
          {t('exchange.choose')}
        </Button>
      </div>
      {closed && <OpenProtected key={closed.key} file={closed} onRead={(read) => handleFile(closed.name, read)} />}
      {trouble && (
        <Notice tone="error" live="assertive" title={t('exchange.trouble.title', { name: trouble.name })}>
          <p>{t(`exchange.trouble.${trouble.why}`)}</p>
        </Notice>
      )}
    </>
  )
}
