import type { SectionId } from '#src/domain/application/types.ts'
import { placesOf } from '#src/domain/application/unsent.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import type { ApplicationData } from '../drafts.ts'
import { useFormTexts } from '../texts.ts'
import { ImprovingNotice } from './ImprovingNotice.tsx'
import { ReadVersion } from './ReadVersion.tsx'
import { useUnsent } from './use-unsent.ts'

/** With more differences, only their number is shown. */
const MOST_NAMED = 5

interface Props {
  readonly data: ApplicationData
  /** Only this section; the whole application if absent. */
  readonly section?: SectionId
}

/**
 * What the draft has different from the sent version: while it can be sent, says that the sent version counts;
 * afterwards, that the changes were not sent. Links to the sent version.
 */
export default function UnsentNotice({ data, section }: Props) {
  const t = useText()
  const texts = useFormTexts()
  const { dateTime, list } = useFormats()
  const { application } = data
  const found = useUnsent(data, section)
  if (!found) return null
  const { number, receivedAt } = found.submission
  const places = found.unsent && placesOf(found.unsent)
  const isSame = places?.length === 0
  if (application.status === 'draft') {
    return isSame && section !== undefined ? null : <ImprovingNotice data={data} number={number} places={places} />
  }
  if (isSame) return null
  const values = { number, when: dateTime(receivedAt, { style: 'long', inSentence: true }) }
  const whatDiffers = (addresses: readonly string[]) =>
    addresses.length > MOST_NAMED
      ? t('application.unsent.differ', { count: addresses.length })
      : t('application.unsent.named', { names: list(addresses.map((address) => texts.label(address))) })
  return (
    <Notice
      tone={places ? 'warning' : 'info'}
      title={places && t('application.unsent.title')}
      actions={<ReadVersion applicationId={application.id} number={number} />}
    >
      <p>
        {application.countingSubmission === null
          ? t('application.unsent.withdrawn', values)
          : t('application.unsent.counts', values)}
        {places && ` ${whatDiffers(places)}`}
      </p>
    </Notice>
  )
}
