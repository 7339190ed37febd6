import { type UseFormRegisterReturn, useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { CheckboxGroup } from '#src/ui/ChoiceField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { alikeMembers, attemptOf, type JoinControl } from './join-values.ts'
import { alikeQuestion, secondOf, useOpenRequests } from './open-requests.ts'

/**
 * Shows participants with a similar name, and whether requests with a similar name are open, once name and country are
 * filled in. Of requests it shows only their number and the date of the newest. If the sender's own earlier attempt may
 * be among them, only changed entries must be declared a second request: see `attemptOf`.
 */
export const DuplicateCheck = ({
  control,
  members,
  attempted,
  field,
  error,
}: {
  control: JoinControl
  members: readonly Member[]
  attempted: string | null
  field: UseFormRegisterReturn
  error: string | undefined
}) => {
  const t = useText()
  const rich = useRichText()
  const formats = useFormats()
  const [authorityName, country] = useWatch({ control, name: ['authorityName', 'country'] })
  const alike = alikeMembers({ authorityName, country }, members)
  const { open: count, newestOn, tick, failed } = useOpenRequests({ authorityName, country })
  const question = alikeQuestion({ authorityName, country })
  const mayBeOwn = question !== null && attemptOf(question, attempted) !== null
  const choiceOfOpen = (value: string) =>
    mayBeOwn
      ? { value: secondOf(value), label: t('join.open.second') }
      : { value, label: t('join.open.other', { count }) }
  const choices = [
    ...alike.map(({ id, name, kind, country: code, sample }) => ({
      value: id,
      label: t('join.alike.other', { name }),
      hint: (
        <>
          {t(`join.kind.${kind}`)}, {formats.country(code)}
          {sample && ` (${t('join.alike.sample')})`}.{' '}
          <Link to={`/members/${encodeURIComponent(id)}`} target="_blank">
            {t('join.alike.look')} {t('ui.newWindow')}
          </Link>
        </>
      ),
    })),
    ...(tick === null ? [] : [choiceOfOpen(tick)]),
  ]
  const titleOfOpen = mayBeOwn ? t('join.open.ownTitle') : t('join.open.title')
  const labelOfOpen = mayBeOwn ? t('join.open.ownLabel') : t('join.alike.label')
  return (
    <>
      {choices.length > 0 && (
        <Notice
          tone="warning"
          live="polite"
          title={alike.length > 0 ? t('join.alike.title', { count: alike.length }) : titleOfOpen}
        >
          {alike.length > 0 && <p>{t('join.alike.text')}</p>}
          {tick !== null && mayBeOwn && <p>{t('join.open.own', { count, day: newestOn && formats.date(newestOn) })}</p>}
          {tick !== null && !mayBeOwn && (
            <p>
              {rich('join.open.text', {
                count,
                day: newestOn && formats.date(newestOn),
                link: (chunks) => (
                  <Link to="/join/sent" target="_blank">
                    {chunks} {t('ui.newWindow')}
                  </Link>
                ),
              })}
            </p>
          )}
          <CheckboxGroup
            {...field}
            label={alike.length > 0 ? t('join.alike.label') : labelOfOpen}
            error={error}
            choices={choices}
          />
        </Notice>
      )}
      {failed && !mayBeOwn && (
        <Notice live="polite" title={t('join.open.failedTitle')}>
          <p>{t('join.open.failed')}</p>
        </Notice>
      )}
    </>
  )
}
