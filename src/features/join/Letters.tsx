import { isBackendError } from '#src/backend/errors.ts'
import type { Letter } from '#src/domain/request.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { FileButton } from '#src/ui/FileButton.tsx'
import styles from './join.module.css'

/** The letters of a request, to download. */
export const Letters = ({
  letters,
  read,
}: {
  letters: readonly Letter[]
  read: (letterId: string) => Promise<Blob>
}) => {
  const t = useText()
  const { dateTime } = useFormats()
  return (
    <ul className={styles['letters']}>
      {letters.map(({ id, name, addedAt }) => (
        <li key={id}>
          <span>
            {name} <span className={styles['when']}>({dateTime(addedAt, { style: 'long', inSentence: true })})</span>
          </span>
          <FileButton
            name={name}
            size="small"
            read={() => read(id)}
            reasonOf={(error) => t(isBackendError(error) ? `error.${error.code}` : 'error.unknown')}
          />
        </li>
      ))}
    </ul>
  )
}
