import { backend } from '#src/backend/backend.ts'
import { memberKinds } from '#src/domain/member.ts'
import { topics } from '#src/domain/topic.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { CheckboxGroup, ChoiceField } from '#src/ui/ChoiceField.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { CountryField } from './CountryField.tsx'
import styles from './join.module.css'
import { emptyJoin, joinResolver, type JoinValues, joinValuesSchema } from './join-values.ts'
import { FormPart, SendForm } from './SendForm.tsx'
import { useFieldErrors } from './use-field-errors.ts'
import { useSendForm } from './use-send-form.ts'

const order = Object.keys(emptyJoin) as (keyof JoinValues)[]
const LONGEST = 2000

/** Request of a local or regional authority to take part in the Alliance. */
export const JoinForm = () => {
  const t = useText()
  const { register, submit, changed, discard, problems, ...state } = useSendForm({
    name: 'join',
    schema: joinValuesSchema,
    empty: emptyJoin,
    order,
    resolver: joinResolver,
    send: (request, key) => backend().requestToJoin({ ...request, key }),
  })
  const { summary, errorOf } = useFieldErrors(problems, order)

  /** A line of text with its label and what is wrong with it. */
  const line = (name: 'authorityName' | 'headName' | 'headFunction' | 'contactName' | 'contactFunction') => ({
    ...register(name),
    label: t(`join.field.${name}`),
    error: errorOf(name),
  })
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <PageTitle hasError={summary.length > 0}>{t('join.title')}</PageTitle>
        <p className={styles['lead']}>{t('join.lead')}</p>
        <p>{t('join.ngo')}</p>
      </header>
      <SendForm
        {...state}
        errors={summary}
        sendLabel={t('join.send')}
        onSubmit={submit}
        onEdit={changed}
        onDiscard={discard}
      >
        <FormPart title={t('join.section.authority')}>
          <TextField {...line('authorityName')} hint={t('join.hint.authorityName')} autoComplete="organization" />
          <ChoiceField
            {...register('kind')}
            label={t('join.field.kind')}
            error={errorOf('kind')}
            choices={memberKinds.map((value) => ({ value, label: t(`join.kind.${value}`) }))}
          />
          <CountryField {...register('country')} error={errorOf('country')} />
          <TextField
            {...register('inhabitants')}
            label={t('join.field.inhabitants')}
            hint={t('join.hint.inhabitants')}
            error={errorOf('inhabitants')}
            optional
            width="short"
            inputMode="numeric"
          />
        </FormPart>
        <FormPart title={t('join.section.head')}>
          <TextField {...line('headName')} width="medium" />
          <TextField {...line('headFunction')} width="medium" hint={t('join.hint.headFunction')} />
        </FormPart>
        <FormPart title={t('join.section.contact')}>
          <TextField {...line('contactName')} width="medium" autoComplete="name" />
          <TextField {...line('contactFunction')} width="medium" autoComplete="organization-title" />
          <TextField
            {...register('contactEmail')}
            type="email"
            label={t('join.field.contactEmail')}
            hint={t('join.hint.contactEmail')}
            error={errorOf('contactEmail')}
            width="medium"
            autoComplete="email"
          />
          <TextField
            {...register('contactPhone')}
            type="tel"
            label={t('join.field.contactPhone')}
            hint={t('join.hint.contactPhone')}
            error={errorOf('contactPhone')}
            width="medium"
            autoComplete="tel"
          />
        </FormPart>
        <FormPart title={t('join.section.interests')}>
          <CheckboxGroup
            {...register('topics')}
            label={t('join.field.topics')}
            hint={t('join.hint.topics')}
            error={errorOf('topics')}
            choices={topics.map((value) => ({ value, label: t(`join.topic.${value}`) }))}
          />
          <LongTextField
            {...register('needs')}
            label={t('join.field.needs')}
            hint={t('join.hint.needs')}
            error={errorOf('needs')}
            limit={LONGEST}
          />
          <LongTextField
            {...register('offers')}
            label={t('join.field.offers')}
            hint={t('join.hint.offers')}
            error={errorOf('offers')}
            limit={LONGEST}
          />
        </FormPart>
        <FormPart title={t('join.section.confirm')}>
          <CheckboxField
            {...register('mayRepresent')}
            label={t('join.field.mayRepresent')}
            error={errorOf('mayRepresent')}
          />
          <CheckboxField
            {...register('privacyRead')}
            label={t('join.field.privacyRead')}
            error={errorOf('privacyRead')}
          />
        </FormPart>
      </SendForm>
    </div>
  )
}
