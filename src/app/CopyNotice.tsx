import { useQueryClient } from '@tanstack/react-query'
import { askForAll } from '#src/backend/query-client.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'

/**
 * Says how old the copies are that replace what cannot be loaded (milliseconds since the epoch), with a retry button.
 */
export const CopyNotice = ({ at }: { at: number }) => {
  const t = useText()
  const { dateTime } = useFormats()
  const queryClient = useQueryClient()
  return (
    <>
      <span>
        {t('shell.offline.copy', { date: dateTime(new Date(at).toISOString(), { style: 'long', inSentence: true }) })}
      </span>
      <Button variant="ghost" size="small" onClick={() => void askForAll(queryClient)}>
        {t('shell.offline.fetchAgain')}
      </Button>
    </>
  )
}
