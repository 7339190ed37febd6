import type { Output } from '#src/contract/operations.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { applicationPaths } from '../paths.ts'
import { OnceLink } from './OnceLink.tsx'
import { useSectionsText } from './use-access-text.ts'

export type MadeInvitation = Output<'inviteColleague'>

/** The link of a new invitation. */
export const InvitationLink = ({ made: { invitation, code } }: { made: MadeInvitation }) => {
  const t = useText()
  const formats = useFormats()
  const sectionsText = useSectionsText()
  const { access, editableSections } = invitation
  return (
    <OnceLink path={applicationPaths.invitation(code)} title={t('together.link.title', { name: invitation.forName })}>
      <p>
        {t(editableSections ? 'together.link.textSections' : 'together.link.text', {
          access,
          sections: sectionsText(editableSections),
          when: formats.dateTime(invitation.expiresAt, { style: 'long', inSentence: true }),
        })}
      </p>
    </OnceLink>
  )
}
