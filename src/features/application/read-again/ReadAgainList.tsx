import { Link } from 'react-router'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { targetId } from '../form-model.ts'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'
import { markedNow, useReadAgain } from './use-read-again.ts'

/** Before sending: copied answers that nobody has looked at. They hinder nothing. */
export const ReadAgainList = ({
  applicationId,
  answers,
  className,
}: {
  applicationId: string
  answers: Answers
  className: string | undefined
}) => {
  const t = useText()
  const texts = useFormTexts()
  const { marks } = useReadAgain(applicationId)
  const addresses = markedNow(marks, answers)
  if (addresses.length === 0) return null
  return (
    <Notice tone="warning" title={t('application.readAgain.title', { count: addresses.length })}>
      <ul className={className}>
        {addresses.map((address) => {
          const section = describeAddress(address)?.section
          return (
            section && (
              <li key={address}>
                <Link to={applicationPaths.field(applicationId, section, targetId(address))}>
                  {texts.label(address)}
                </Link>
              </li>
            )
          )
        })}
      </ul>
    </Notice>
  )
}
