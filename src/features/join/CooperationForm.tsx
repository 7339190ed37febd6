import { Link } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { LONGEST_TEXT } from '#src/domain/joining.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { ConfirmPart } from './ConfirmPart.tsx'
import { ContactPart } from './ContactPart.tsx'
import { cooperationResolver, type CooperationValues, emptyCooperation } from './cooperation-values.ts'
import { CountryField } from './CountryField.tsx'
import styles from './join.module.css'
import { FormPart, SendForm } from './SendForm.tsx'
import { TopicsField } from './TopicsField.tsx'
import { useFieldErrors } from './use-field-errors.ts'
import { useSendForm } from './use-send-form.ts'

const order = Object.keys(emptyCooperation) as (keyof CooperationValues)[]

/** Offer of an organisation to work with the Alliance. */
export const CooperationForm = () => {
  const t = useText()
  const rich = useRichText()
  const { register, problems, around } = useSendForm({
    kind: 'cooperation',
    empty: emptyCooperation,
    order,
    resolver: cooperationResolver,
    send: (offer, key) => backend().offerCooperation({ ...offer, key }),
  })
  const { summary, errorOf } = useFieldErrors(problems, order)
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <PageTitle hasError={summary.length > 0}>{t('join.cooperation.title')}</PageTitle>
        <p className={styles['lead']}>{t('join.cooperation.lead')}</p>
        <p>{rich('join.cooperation.authority', { link: (chunks) => <Link to="/join">{chunks}</Link> })}</p>
      </header>
      <SendForm
        errors={summary}
        fields={order}
        around={around}
        sendLabel={t('join.cooperation.send')}
        privacyPath="/privacy"
      >
        <FormPart title={t('join.cooperation.organisation')}>
          <TextField
            {...register('organisationName')}
            label={t('join.field.organisationName')}
            error={errorOf('organisationName')}
            autoComplete="organization"
          />
          <TextField
            {...register('legalForm')}
            label={t('join.field.legalForm')}
            hint={t('join.hint.legalForm')}
            error={errorOf('legalForm')}
            width="medium"
          />
          <CountryField {...register('country')} error={errorOf('country')} />
          <TextField
            {...register('website')}
            label={t('join.field.website')}
            hint={t('join.hint.website')}
            error={errorOf('website')}
            optional
            inputMode="url"
            autoComplete="url"
          />
        </FormPart>
        <ContactPart register={register} errorOf={errorOf} />
        <FormPart title={t('join.cooperation.offer')}>
          <TopicsField register={register} errorOf={errorOf} label={t('join.cooperation.topics')} />
          <LongTextField
            {...register('proposal')}
            label={t('join.field.proposal')}
            hint={t('join.hint.proposal')}
            error={errorOf('proposal')}
            limit={LONGEST_TEXT}
          />
          <LongTextField
            {...register('authorities')}
            label={t('join.field.authorities')}
            hint={t('join.hint.authorities')}
            error={errorOf('authorities')}
            optional
            rows={3}
          />
        </FormPart>
        <ConfirmPart register={register} errorOf={errorOf} />
      </SendForm>
    </div>
  )
}
