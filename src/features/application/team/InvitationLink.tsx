import { useEffect, useRef } from 'react'
import { useHref } from 'react-router'
import type { Output } from '#src/contract/operations.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { applicationPaths } from '../paths.ts'

export type MadeInvitation = Output<'inviteColleague'>

/** The link that was just made. It is shown once: the backend keeps no more than a digest of it. */
export const InvitationLink = ({ made: { invitation, code } }: { made: MadeInvitation }) => {
  const t = useText()
  const formats = useFormats()
  const link = new URL(useHref(applicationPaths.invitation(code)), window.location.href).href
  const field = useRef<HTMLInputElement>(null)
  // The focus: the link is what comes next, and it comes once.
  useEffect(() => field.current?.focus(), [])
  const handleCopy = async () => {
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    )
    showToast(copied ? { text: t('together.link.copied') } : { text: t('together.link.notCopied'), tone: 'error' })
  }
  return (
    <Notice
      tone="success"
      title={t('together.link.title', { name: invitation.forName })}
      actions={
        <Button size="small" onClick={() => void handleCopy()}>
          {t('together.link.copy')}
        </Button>
      }
    >
      <p>
        {t('together.link.text', {
          access: invitation.access,
          when: formats.dateTime(invitation.expiresAt, { style: 'long', inSentence: true }),
        })}
      </p>
      <TextField
        ref={field}
        id="invitation-link"
        label={t('together.link.label')}
        hint={t('together.link.once')}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
    </Notice>
  )
}
