import { useQuery, type QueryClient } from '@tanstack/react-query'
import { callQueries } from '#src/backend/queries/calls.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { Bullets, TextPage, TextPart } from './TextPage.tsx'

/** Asks and does not wait: the notice stands without the list of its versions. */
export const makeLoader = (queryClient: QueryClient) => () => {
  void queryClient.prefetchQuery(callQueries.list())
  return null
}

/** Privacy notice, with the headings of a notice of the Council of Europe; its versions are settings of the calls. */
export function Component() {
  const t = useText()
  return (
    <TextPage title={t('pages.privacy.title')} lead={t('pages.privacy.lead')}>
      {import.meta.env.MODE !== 'production' && <Notice>{t('pages.privacy.demo')}</Notice>}
      <TextPart title={t('pages.privacy.who')}>
        <p>{t('pages.privacy.whoText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.what')}>
        <Bullets
          texts={[t('pages.privacy.whatContact'), t('pages.privacy.whatApplication'), t('pages.privacy.whatNot')]}
        />
      </TextPart>
      <TextPart title={t('pages.privacy.basis')}>
        <p>{t('pages.privacy.basisText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.access')}>
        <p>{t('pages.privacy.accessText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.storage')}>
        <p>{t('pages.privacy.storageText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.time')}>
        <p>{t('pages.privacy.timeText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.rights')}>
        <p>{t('pages.privacy.rightsText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.contact')}>
        <p>{t('pages.privacy.contactText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.versions')}>
        <Versions />
      </TextPart>
    </TextPage>
  )
}

const Versions = () => {
  const t = useText()
  const formats = useFormats()
  const { data: calls, isError } = useQuery(callQueries.list())
  if (isError) return <p>{t('pages.privacy.versionsFailed')}</p>
  if (!calls) return <Skeleton lines={2} />
  return (
    <Bullets
      texts={calls.map(({ shortTitle, privacyNotice }) =>
        t('pages.privacy.version', {
          call: formats.localised(shortTitle),
          version: privacyNotice.version,
          date: formats.date(privacyNotice.publishedOn),
        }),
      )}
    />
  )
}
