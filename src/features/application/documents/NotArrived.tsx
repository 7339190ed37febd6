import { Link } from 'react-router'
import type { FileOnItsWay } from '#src/backend/saving/uploads.ts'
import { documentAddress } from '#src/domain/application/documents.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useFocusHeir } from '#src/ui/use-focus-heir.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { applicationPaths } from '../paths.ts'

/** Files that have not arrived, with links to their slots. */
export const NotArrived = ({
  applicationId,
  files,
  title,
  text,
  onCancel,
}: {
  readonly applicationId: string
  readonly files: readonly FileOnItsWay[]
  readonly title: string
  readonly text?: string | undefined
  /** Used if the slot cannot be opened to cancel. */
  readonly onCancel?: (file: FileOnItsWay) => void
}) => {
  const t = useText()
  const heir = useFocusHeir()
  if (files.length === 0) return null
  return (
    <Notice tone="warning" live="polite" title={title}>
      <ul>
        {files.map((file) => (
          <li key={file.slot} ref={heir}>
            <Link to={applicationPaths.field(applicationId, 'documents', documentAddress(file.slot))}>{file.name}</Link>
            {onCancel && (
              <Button variant="quiet" size="small" icon="close" onClick={() => onCancel(file)}>
                {t('ui.cancel')}
                <VisuallyHidden> {file.name}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {text && <p>{text}</p>}
    </Notice>
  )
}
