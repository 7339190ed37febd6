import type { SectionId } from '#src/domain/application/types.ts'
import { placesOf, type Unsent } from '#src/domain/application/unsent.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import type { ApplicationData } from '../drafts.ts'
import { useFormTexts } from '../texts.ts'
import { ReadVersion } from './ReadVersion.tsx'
import { useUnsent } from './use-unsent.ts'

/** More of them are counted instead. */
const MOST_NAMED = 5

interface Props {
  readonly data: ApplicationData
  /** Of this section alone; of the whole application without it. */
  readonly section?: SectionId
}

/**
 * What the draft says otherwise than the version that was sent: before it can be sent that this version counts meanwhile,
 * afterwards that it is not what was sent. With the way to what was.
 */
export default function UnsentNotice({ data, section }: Props) {
  const t = useText()
  const texts = useFormTexts()
  const { dateTime, list } = useFormats()
  const { application } = data
  const found = useUnsent(data, section)
  if (!found) return null
  const { number, receivedAt } = found.submission
  const count = found.unsent && placesOf(found.unsent).length
  const read = <ReadVersion applicationId={application.id} number={number} />
  if (count === 0 && (section !== undefined || application.status !== 'draft')) return null
  if (application.status === 'draft') {
    const title = application.access === 'reader' ? 'application.improving.others' : 'application.improving.title'
    return (
      <Notice title={t(title)} actions={read}>
        <p>{t('application.improving.text', { number })}</p>
        {count !== null && <p>{t('application.improving.differ', { count })}</p>}
      </Notice>
    )
  }
  const whatDiffers = (unsent: Unsent) => {
    const places = placesOf(unsent)
    if (places.length > MOST_NAMED) return t('application.unsent.differ', { count: places.length })
    return t('application.unsent.named', { names: list(places.map((address) => texts.label(address))) })
  }
  const values = { number, when: dateTime(receivedAt, { style: 'long', inSentence: true }) }
  return (
    <Notice
      tone={count === null ? 'info' : 'warning'}
      title={count !== null && t('application.unsent.title')}
      actions={read}
    >
      <p>
        {application.countingSubmission === null
          ? t('application.unsent.withdrawn', values)
          : t('application.unsent.counts', values)}
        {found.unsent && ` ${whatDiffers(found.unsent)}`}
      </p>
    </Notice>
  )
}
