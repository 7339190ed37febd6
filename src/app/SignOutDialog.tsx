import type { WaitingFile } from '#src/backend/saving/open-uploads.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { FileNames } from '#src/ui/FileNames.tsx'

/**
 * Before signing out: lists files that no server has, which would be deleted; the person decides. Answers stay on the
 * device.
 */
export const SignOutDialog = ({
  files,
  answers,
  onSignOut,
  onClose,
}: {
  files: readonly WaitingFile[]
  answers: number
  onSignOut: () => void
  onClose: () => void
}) => {
  const t = useText()
  return (
    <Dialog
      title={
        files.length > 0
          ? t('shell.signOut.title', { count: files.length })
          : t('shell.signOut.answersTitle', { count: answers })
      }
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={onSignOut}>
            {t(files.length > 0 ? 'shell.signOut.anyway' : 'shell.signOut')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('shell.signOut.stay')}
          </Button>
        </>
      }
    >
      {files.length > 0 && (
        <>
          <FileNames files={files} />
          <p>{t('shell.signOut.text', { count: files.length })}</p>
        </>
      )}
      {answers > 0 && <p>{t('shell.signOut.answers', { count: answers })}</p>}
    </Dialog>
  )
}
