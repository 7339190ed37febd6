import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'

/** Says that the URL asks for an order that this table does not have. */
export const IgnoredSort = ({ part }: { part: string | null }) => {
  const t = useText()
  return (
    part !== null && (
      <Notice tone="warning" live="polite">
        {t('countries.ignored', { count: 1, parts: part })}
      </Notice>
    )
  )
}
