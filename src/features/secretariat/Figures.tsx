import { Link } from 'react-router'
import type { MembershipCounts } from '#src/domain/membership.ts'
import type { Dashboard } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { sum } from './dashboard-model.ts'
import styles from './secretariat.module.css'

export function Figures({ dashboard, counts, asOf }: { dashboard: Dashboard; counts: MembershipCounts; asOf: string }) {
  const t = useText()
  const { number } = useFormats()
  const figures = [
    { key: 'proposals', value: sum(dashboard.byStatus), label: t('secretariat.proposals') },
    { key: 'drafts', value: dashboard.drafts, label: t('secretariat.drafts') },
    {
      key: 'interests',
      value: dashboard.interests,
      label: (
        <Link to={`/secretariat/join-requests?kind=interest&status=sent&call=${dashboard.callId}`}>
          {t('secretariat.interests')}
        </Link>
      ),
    },
    {
      key: 'joinRequests',
      value: dashboard.joinRequests,
      label: <Link to="/secretariat/join-requests?status=waiting">{t('secretariat.joinRequests')}</Link>,
    },
    {
      key: 'offers',
      value: dashboard.offers,
      label: <Link to="/secretariat/join-requests?kind=cooperation&status=waiting">{t('secretariat.offers')}</Link>,
    },
    { key: 'members', value: counts.total, label: t('secretariat.participants') },
    { key: 'countries', value: counts.countries, label: t('secretariat.countries') },
  ]
  return (
    <div>
      <dl className={styles['figures']}>
        {figures.map(({ key, value, label }) => (
          <Card key={key} className={styles['figure']}>
            <dt>{label}</dt>
            <dd>{number(value)}</dd>
          </Card>
        ))}
      </dl>
      <p className={styles['note']}>
        {t('secretariat.asOf', { time: asOf })} {t('secretariat.draftsNote')}{' '}
        {counts.samples > 0 && t('secretariat.samples', { count: counts.samples })}
      </p>
      <nav aria-label={t('secretariat.work')}>
        <ul className={styles['links']}>
          <li>
            <Link to={`/review?call=${dashboard.callId}`}>{t('secretariat.toBoard')}</Link>
          </li>
          <li>
            <Link to={`/secretariat/calls/${dashboard.callId}`}>{t('secretariat.toQuestions')}</Link>
          </li>
          <li>
            <Link to={`/secretariat/calls/${dashboard.callId}#form-feedback`}>{t('secretariat.toFeedback')}</Link>
          </li>
          <li>
            <Link to="/secretariat/join-requests">{t('requests.title')}</Link>
          </li>
        </ul>
      </nav>
    </div>
  )
}
