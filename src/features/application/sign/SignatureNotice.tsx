import { Link } from 'react-router'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { applicationPaths } from '../paths.ts'
import { useSignature } from './use-signature.ts'

/** Before sending: whether the legal representative has signed just this. It stops nobody. */
export const SignatureNotice = ({ application, linked = true }: { application: Application; linked?: boolean }) => {
  const t = useText()
  const formats = useFormats()
  const { state, isFresh, signature, holds } = useSignature(application)
  if (isGuest(application) || !state || !isFresh) return null
  const kind = holds ? 'holds' : signature ? 'changed' : state.request ? 'waits' : 'none'
  const names = {
    name: (signature ?? state.request)?.name ?? '',
    position: (signature ?? state.request)?.position ?? '',
    when: signature ? formats.dateTime(signature.signedAt, { style: 'long', inSentence: true }) : '',
  }
  return (
    <Notice
      tone={holds ? 'success' : signature ? 'warning' : 'info'}
      {...(linked && {
        actions: <Link to={applicationPaths.signature(application.id)}>{t('together.sign.toPage')}</Link>,
      })}
    >
      <p>{t(`together.sign.${kind}`, names)}</p>
    </Notice>
  )
}
