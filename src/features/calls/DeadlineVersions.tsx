import { currentDeadline, type Deadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import styles from './calls.module.css'

/** Every published version, newest first; replaced ones are struck through and marked in words. */
export const DeadlineVersions = ({ deadlines }: { deadlines: readonly Deadline[] }) => {
  const t = useText()
  const formats = useFormats()
  const current = currentDeadline(deadlines)
  return (
    <div>
      <h3 className={styles['small-heading']}>{t('calls.versions')}</h3>
      <ol className={styles['versions']}>
        {deadlines
          .toSorted((a, b) => b.version - a.version)
          .map((deadline) => {
            const counts = deadline.version === current.version
            const text = formats.dateTime(deadline.at, { zone: deadline.zone })
            return (
              <li key={deadline.version}>
                <p className={styles['quiet']}>
                  {t('calls.version', {
                    version: deadline.version,
                    date: formats.dateTime(deadline.publishedAt, { style: 'long', inSentence: true }),
                  })}{' '}
                  <Chip tone={counts ? 'green' : 'plain'}>
                    {t(counts ? 'calls.versionCounts' : 'calls.versionReplaced')}
                  </Chip>
                </p>
                <p>{counts ? <strong>{text}</strong> : <del>{text}</del>}</p>
              </li>
            )
          })}
      </ol>
    </div>
  )
}
