import { useText } from '#src/i18n/use-text.ts'
import { Bullets, TextPage, TextPart } from './TextPage.tsx'

/** Accessibility statement: names what was tested and what was not. */
export function Component() {
  const t = useText()
  return (
    <TextPage title={t('pages.access.title')} lead={t('pages.access.lead')}>
      <TextPart title={t('pages.access.target')}>
        <p>{t('pages.access.targetText')}</p>
      </TextPart>
      <TextPart title={t('pages.access.tested')}>
        <Bullets
          texts={[
            t('pages.access.testedAxe'),
            t('pages.access.testedKeyboard'),
            t('pages.access.testedReflow'),
            t('pages.access.testedErrors'),
            t('pages.access.testedColours'),
            t('pages.access.testedPaper'),
          ]}
        />
      </TextPart>
      <TextPart title={t('pages.access.notTested')}>
        <p>{t('pages.access.notTestedBrowsers')}</p>
        <p>{t('pages.access.notTestedPeople')}</p>
      </TextPart>
      <TextPart title={t('pages.access.limits')}>
        <Bullets texts={[t('pages.access.limitsMap'), t('pages.access.limitsFiles')]} />
      </TextPart>
      <TextPart title={t('pages.access.report')}>
        <p>{t('pages.access.reportText')}</p>
        {import.meta.env.MODE !== 'production' && <p>{t('pages.access.reportDemo')}</p>}
      </TextPart>
    </TextPage>
  )
}
