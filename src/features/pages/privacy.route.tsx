import { useQuery, type QueryClient } from '@tanstack/react-query'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { privacyQueries } from '#src/backend/queries/privacy.ts'
import type { Call } from '#src/domain/call.ts'
import type { PrivacyNotice } from '#src/domain/privacy-notice.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { hasFailed } from '#src/ui/has-failed.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './pages.module.css'
import { TextPage, TextPart } from './TextPage.tsx'

/** The call named in the URL, else the first that is no rehearsal. */
const chosenCall = (calls: readonly Call[], asked: string | null): Call | undefined =>
  calls.find(({ id }) => id === asked) ?? calls.find(({ rehearsal }) => !rehearsal) ?? calls[0]

/** Waits for both requests to settle, even if they fail: the page shows a failure itself. */
export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    await queryClient.prefetchQuery(callQueries.list())
    const calls = queryClient.getQueryData(callQueries.list().queryKey) ?? []
    const call = chosenCall(calls, new URL(request.url).searchParams.get('call'))
    if (call) await queryClient.prefetchQuery(privacyQueries.notices(call.id))
    return null
  }

/** The privacy notice of a call, in any version ever published: `?call=…&version=1`. */
export function Component() {
  const t = useText()
  const calls = useQuery(callQueries.list())
  const formats = useFormats()
  const [params] = useSearchParams()
  const asked = params.get('call')
  const call = calls.data && chosenCall(calls.data, asked)
  return (
    <TextPage title={t('pages.privacy.title')} lead={t('pages.privacy.lead')}>
      {import.meta.env.MODE !== 'production' && <Notice>{t('pages.privacy.demo')}</Notice>}
      <NotAnswered asked={calls}>{t('pages.privacy.failed')}</NotAnswered>
      {!calls.data && !hasFailed(calls) && <Skeleton lines={8} />}
      {call && asked !== null && asked !== call.id && (
        <Notice tone="warning">
          {t('pages.privacy.noCall', { asked, shown: formats.localised(call.shortTitle) })}
        </Notice>
      )}
      {calls.data && calls.data.length > 1 && <Calls calls={calls.data} chosen={call} />}
      {call && <Notices key={call.id} call={call} asked={params.get('version')} />}
      {calls.data?.length === 0 && (
        <TextPart title={t('pages.privacy.without')}>
          <p>{t('pages.privacy.withoutText')}</p>
        </TextPart>
      )}
      <TextPart title={t('pages.privacy.requests')}>
        <p>{t('pages.privacy.requestsText')}</p>
      </TextPart>
      <TextPart title={t('pages.privacy.device')}>
        <p>{t('pages.privacy.deviceText')}</p>
      </TextPart>
    </TextPage>
  )
}

const Calls = ({ calls, chosen }: { calls: readonly Call[]; chosen: Call | undefined }) => {
  const t = useText()
  const formats = useFormats()
  return (
    <nav aria-label={t('pages.privacy.calls')}>
      <p>{t('pages.privacy.calls')}</p>
      <ul className={styles['list']}>
        {calls.map(({ id, shortTitle }) => (
          <li key={id}>
            <Link to={`?call=${id}`} aria-current={id === chosen?.id ? 'true' : undefined} preventScrollReset>
              {formats.localised(shortTitle)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Notices = ({ call, asked }: { call: Call; asked: string | null }) => {
  const t = useText()
  const asking = useQuery(privacyQueries.notices(call.id))
  const notices = asking.data
  if (hasFailed(asking)) return <NotAnswered asked={asking}>{t('pages.privacy.failed')}</NotAnswered>
  if (!notices) return <Skeleton lines={8} />
  const notice = notices.find(({ version }) => version === asked) ?? notices[0]
  if (!notice) return <p>{t('pages.privacy.none')}</p>
  return (
    <>
      {asked !== null && asked !== notice.version && (
        <Notice tone="warning">{t('pages.privacy.noVersion', { asked, shown: notice.version })}</Notice>
      )}
      <Text call={call} notice={notice} isCurrent={notice === notices[0]} />
      <TextPart title={t('pages.privacy.versions')}>
        <p>{t('pages.privacy.versionsText')}</p>
        <Versions call={call} notices={notices} shown={notice} />
      </TextPart>
    </>
  )
}

const Text = ({ call, notice, isCurrent }: { call: Call; notice: PrivacyNotice; isCurrent: boolean }) => {
  const t = useText()
  const formats = useFormats()
  return (
    <>
      {!isCurrent && <Notice tone="warning">{t('pages.privacy.old')}</Notice>}
      <p>
        {t('pages.privacy.version', {
          call: formats.localised(call.shortTitle),
          version: notice.version,
          date: formats.date(notice.publishedOn),
        })}
        <br />
        {t('pages.privacy.regime', { regime: formats.localised(notice.regime) })}
      </p>
      {notice.parts.map(({ id, paragraphs }) => (
        <TextPart key={id} title={t(`pages.privacy.${id}`)}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.en} className={styles['paragraph']}>
              {formats.localised(paragraph)}
            </p>
          ))}
        </TextPart>
      ))}
    </>
  )
}

const Versions = ({
  call,
  notices,
  shown,
}: {
  call: Call
  notices: readonly PrivacyNotice[]
  shown: PrivacyNotice
}) => {
  const t = useText()
  const formats = useFormats()
  return (
    <ol className={styles['list']} reversed>
      {notices.map(({ version, publishedOn, changes }) => (
        <li key={version}>
          <Link
            to={`?call=${call.id}&version=${encodeURIComponent(version)}`}
            aria-current={version === shown.version ? 'true' : undefined}
          >
            {t('pages.privacy.versionOf', { version, date: formats.date(publishedOn) })}
          </Link>
          {changes && <p className={styles['quiet']}>{formats.localised(changes)}</p>}
        </li>
      ))}
    </ol>
  )
}
