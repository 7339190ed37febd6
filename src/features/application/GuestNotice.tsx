import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { applicationPaths } from './paths.ts'

/** On every page of an application that no server knows of: where it is, and how it gets further. */
export const GuestNotice = ({ callId }: { callId: string }) => {
  const t = useText()
  return (
    <Notice
      title={t('application.guest.title')}
      actions={
        <LinkButton size="small" variant="ghost" to={applicationPaths.signIn(applicationPaths.adopt(callId))}>
          {t('application.guest.signIn')}
        </LinkButton>
      }
    >
      <p>{t('application.guest.text')}</p>
    </Notice>
  )
}
