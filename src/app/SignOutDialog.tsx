import type { WaitingFile } from '#src/backend/saving/open-uploads.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'

/** Files that no server has go with whoever signs out: they are named, and a person decides. */
export const SignOutDialog = ({
  files,
  onSignOut,
  onClose,
}: {
  files: readonly WaitingFile[]
  onSignOut: () => void
  onClose: () => void
}) => {
  const t = useText()
  return (
    <Dialog
      title={t('shell.signOut.title', { count: files.length })}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={onSignOut}>
            {t('shell.signOut.anyway')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('shell.signOut.stay')}
          </Button>
        </>
      }
    >
      <ul>
        {files.map(({ place, name }) => (
          <li key={place} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <p>{t('shell.signOut.text', { count: files.length })}</p>
    </Dialog>
  )
}
