import type { Finding } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'

/** A finding on an answer or file, with its severity in words for people who do not see the colour. */
export const FindingLine = ({ finding, className }: { finding: Finding; className: string | undefined }) => {
  const t = useText()
  const texts = useFormTexts()
  return (
    <p className={className}>
      <VisuallyHidden>{t(finding.severity === 'error' ? 'ui.errorPrefix' : 'ui.warningPrefix')} </VisuallyHidden>
      {texts.finding(finding)}
    </p>
  )
}
