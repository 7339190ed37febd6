import { backend } from '#src/backend/backend.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { LONGEST_TEXT } from '#src/domain/joining.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxGroup } from '#src/ui/ChoiceField.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { ConfirmPart } from './ConfirmPart.tsx'
import { CountryField } from './CountryField.tsx'
import styles from './join.module.css'
import { emptyInterest, interestResolver, type InterestValues } from './join-values.ts'
import { FormPart, SendForm } from './SendForm.tsx'
import { useFieldErrors } from './use-field-errors.ts'
import { useSendForm } from './use-send-form.ts'

const order = Object.keys(emptyInterest) as (keyof InterestValues)[]

/** Expression of interest in a call; after its deadline, in the next one. */
export const InterestForm = ({ call, passed }: { call: Call; passed: boolean }) => {
  const t = useText()
  const formats = useFormats()
  const { register, problems, around } = useSendForm({
    kind: 'interest',
    empty: emptyInterest,
    order,
    resolver: interestResolver,
    send: (request, key) => backend().expressInterest({ ...request, callId: call.id, key }),
  })
  const { summary, errorOf } = useFieldErrors(problems, order)
  const title = t(passed ? 'join.interest.titleNext' : 'join.interest.title')
  const { at, zone } = currentDeadline(call.deadlines)
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <p className={styles['eyebrow']}>{formats.localised(call.shortTitle)}</p>
        <PageTitle hasError={summary.length > 0} documentTitle={`${title}, ${formats.localised(call.shortTitle)}`}>
          {title}
        </PageTitle>
        <p className={styles['lead']}>{t('join.interest.lead')}</p>
        {passed && (
          <Notice>{t('join.interest.passed', { date: formats.dateTime(at, { zone, inSentence: true }) })}</Notice>
        )}
        {call.rehearsal && <Notice tone="warning">{t('join.interest.rehearsal')}</Notice>}
      </header>
      <SendForm
        errors={summary}
        fields={order}
        around={around}
        sendLabel={t('join.interest.send')}
        privacyPath={`/privacy?call=${call.id}`}
      >
        <FormPart title={t('join.interest.who')}>
          <TextField
            {...register('authorityName')}
            label={t('join.field.authorityName')}
            hint={t('join.hint.authorityName')}
            error={errorOf('authorityName')}
            autoComplete="organization"
          />
          <CountryField {...register('country')} error={errorOf('country')} />
          <TextField
            {...register('contactName')}
            label={t('join.field.contactName')}
            error={errorOf('contactName')}
            width="medium"
            autoComplete="name"
          />
          <TextField
            {...register('contactEmail')}
            type="email"
            label={t('join.field.contactEmail')}
            hint={t('join.hint.contactEmail')}
            error={errorOf('contactEmail')}
            width="medium"
            autoComplete="email"
          />
        </FormPart>
        <FormPart title={t('join.interest.section')}>
          <CheckboxGroup
            {...register('modules')}
            label={t('join.field.modules')}
            error={errorOf('modules')}
            choices={call.modules.map((module) => ({
              value: module.id,
              label: t('join.interest.module', { id: module.id, title: formats.localised(module.title) }),
            }))}
          />
          <LongTextField
            {...register('message')}
            label={t('join.field.message')}
            hint={t('join.hint.message')}
            error={errorOf('message')}
            optional
            limit={LONGEST_TEXT}
          />
        </FormPart>
        <ConfirmPart register={register} errorOf={errorOf} />
      </SendForm>
    </div>
  )
}
