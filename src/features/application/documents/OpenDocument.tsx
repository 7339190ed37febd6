import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import type { AttachedDocument } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { FileButton } from '#src/ui/FileButton.tsx'

interface Props {
  readonly applicationId: string
  readonly document: AttachedDocument
  readonly size?: 'normal' | 'small'
}

export const OpenDocument = ({ applicationId, document, size = 'small' }: Props) => {
  const t = useText()
  return (
    <FileButton
      name={document.name}
      size={size}
      read={() => backend().readDocument({ applicationId, documentId: document.id })}
      reasonOf={(error) => t(`error.${isBackendError(error) ? error.code : 'unknown'}`)}
    />
  )
}
