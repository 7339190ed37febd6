import type { QueryClient } from '@tanstack/react-query'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { deviceAheadMs } from '#src/backend/server-clock.ts'
import type { Call } from '#src/domain/call.ts'
import { countMembers } from '#src/domain/membership.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { Figures } from './Figures.tsx'
import { Growth } from './Growth.tsx'
import { MembersByCountry, MembersByKind } from './Members.tsx'
import { OwnershipRequests } from './OwnershipRequests.tsx'
import { ProposalsByCountry, ProposalsByStatus } from './Proposals.tsx'
import styles from './secretariat.module.css'

/** The call named in the URL, else a rehearsal, which has data to show, else the first call. */
const chosenCall = (calls: readonly Call[], asked: string | null): Call | undefined =>
  asked === null ? (calls.find(({ rehearsal }) => rehearsal) ?? calls[0]) : calls.find(({ id }) => id === asked)

export const makeLoader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const asked = new URL(request.url).searchParams.get('call')
    const [calls] = await Promise.all([
      queryClient.ensureQueryData(callQueries.list()),
      queryClient.ensureQueryData(allianceQueries.members()),
      queryClient.ensureQueryData(allianceQueries.timeline()),
      queryClient.ensureQueryData(teamQueries.ownershipRequests()),
    ])
    const call = chosenCall(calls, asked)
    // An unknown call: the backend answers `not_found`, which the page shows.
    if (asked !== null && !call) await queryClient.ensureQueryData(callQueries.detail(asked))
    if (call) await queryClient.ensureQueryData(proposalQueries.dashboard(call.id))
    return null
  }

export function Component() {
  const t = useText()
  const { data: calls } = useSuspenseQuery(callQueries.list())
  const [params] = useSearchParams()
  const call = chosenCall(calls, params.get('call'))
  return (
    <div className={styles['page']}>
      <PageTitle>{t('secretariat.title')}</PageTitle>
      <OwnershipRequests />
      {call ? <Dashboard call={call} calls={calls} /> : <p>{t('secretariat.noCall')}</p>}
      <Alliance />
    </div>
  )
}

function Dashboard({ call, calls }: { call: Call; calls: readonly Call[] }) {
  const t = useText()
  const formats = useFormats()
  const [, setParams] = useSearchParams()
  const { data: dashboard, dataUpdatedAt } = useSuspenseQuery(proposalQueries.dashboard(call.id))
  const { data: members } = useSuspenseQuery(allianceQueries.members())
  const asOf = formats.dateTime(new Date(dataUpdatedAt - deviceAheadMs()).toISOString(), { style: 'long' })

  return (
    <section className={styles['part']} aria-label={t('secretariat.callPart')}>
      <Figures dashboard={dashboard} counts={countMembers(members)} asOf={asOf} />
      <div className={styles['picker']}>
        <SelectField
          id="call"
          label={t('secretariat.call')}
          width="full"
          value={call.id}
          onChange={(event) => setParams({ call: event.target.value }, { preventScrollReset: true })}
        >
          {calls.map(({ id, shortTitle, rehearsal }) => (
            <option key={id} value={id}>
              {rehearsal
                ? t('secretariat.rehearsal', { title: formats.localised(shortTitle) })
                : formats.localised(shortTitle)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className={styles['pair']}>
        <ProposalsByStatus call={call} dashboard={dashboard} asOf={asOf} />
        <ProposalsByCountry dashboard={dashboard} asOf={asOf} />
      </div>
    </section>
  )
}

function Alliance() {
  const t = useText()
  const { data: members } = useSuspenseQuery(allianceQueries.members())
  const { data: timeline } = useSuspenseQuery(allianceQueries.timeline())
  const counts = countMembers(members)
  return (
    <section className={styles['part']} aria-label={t('secretariat.alliancePart')}>
      <Growth timeline={timeline} />
      <div className={styles['pair']}>
        <MembersByCountry counts={counts} />
        <MembersByKind counts={counts} />
      </div>
    </section>
  )
}
