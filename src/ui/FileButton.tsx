import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import { download } from './download.ts'
import styles from './FileButton.module.css'
import { useOneShot } from './use-one-shot.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

interface Props {
  readonly name: string
  readonly size?: 'normal' | 'small'
  readonly read: () => Promise<Blob>
  /** The reason of a failure, as a sentence. */
  readonly reasonOf: (error: unknown) => string
}

/** Downloads a file and hands it to the browser. A failure is shown here; pressing again retries. */
export const FileButton = ({ name, size = 'normal', read, reasonOf }: Props) => {
  const t = useText()
  const opening = useOneShot({ mutationFn: read, onSuccess: (content) => download(name, content) })
  return (
    <div className={styles['file']}>
      <Button variant="ghost" size={size} icon="download" busy={opening.isPending} onClick={() => opening.mutate()}>
        {t('ui.file.open')}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
      {opening.isError && (
        <p className={styles['error']} role="alert">
          {t('ui.file.failed', { reason: reasonOf(opening.error) })}
        </p>
      )}
    </div>
  )
}
