import { Link } from 'react-router'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import { useSignature } from './use-signature.ts'

interface Props {
  readonly data: ApplicationData
  readonly linked?: boolean
  /** Number of uploads in progress: they would change what was signed. */
  readonly arriving?: number
}

/** Before sending: says whether the legal representative has signed this content. Blocks nothing. */
export const SignatureNotice = ({ data, linked = true, arriving = 0 }: Props) => {
  const t = useText()
  const formats = useFormats()
  const { application } = data
  const { state, isFresh, pending, isOver, signature, holds } = useSignature(data)
  if (isGuest(application) || !state || !isFresh) return null
  const signed = signature?.digest === state.digest ? 'pending' : 'changed'
  const waits = isOver ? 'expired' : 'waits'
  const kind = holds ? (arriving > 0 ? 'arriving' : 'holds') : signature ? signed : state.request ? waits : 'none'
  const names = {
    count: holds ? arriving : pending,
    name: (signature ?? state.request)?.name ?? '',
    position: (signature ?? state.request)?.position ?? '',
    when: signature ? formats.dateTime(signature.signedAt, { style: 'long', inSentence: true }) : '',
  }
  return (
    <Notice
      tone={kind === 'holds' ? 'success' : signature || isOver ? 'warning' : 'info'}
      {...(linked && {
        actions: <Link to={applicationPaths.signature(application.id)}>{t('together.sign.toPage')}</Link>,
      })}
    >
      <p>{t(`together.sign.${kind}`, names)}</p>
    </Notice>
  )
}
