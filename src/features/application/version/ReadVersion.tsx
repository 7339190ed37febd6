import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { applicationPaths } from '../paths.ts'

/** Link to the page of one sent version. */
export const ReadVersion = ({ applicationId, number }: { applicationId: string; number: number }) => {
  const t = useText()
  return (
    <LinkButton to={applicationPaths.version(applicationId, number)} variant="ghost" size="small">
      {t('application.readVersion', { number })}
    </LinkButton>
  )
}
