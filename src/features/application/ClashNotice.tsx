import type { Clash, DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { addresses } from '#src/domain/application/fields.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { textOfValue } from './answer-text.ts'
import styles from './ClashNotice.module.css'
import { useFormTexts } from './texts.ts'
import { useAllAnswers } from './use-saver.ts'

/** The same answer was changed here and elsewhere: both texts side by side, and a person chooses. Typing goes on. */
export const ClashNotice = ({ clash, saver }: { clash: Clash; saver: DraftSaver }) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const answers = useAllAnswers(saver)
  const found = addresses.get(clash.address)
  const label = texts.label(clash.address)
  const textOf = (value: JsonValue) =>
    found
      ? textOfValue(found.field, clash.address, value, { texts, find: texts.find, formats, yes: t('ui.yes'), answers })
      : ''
  const sides = [
    {
      choice: 'mine',
      title: t('application.clash.mine'),
      text: textOf(clash.mine),
      action: t('application.clash.keepMine'),
    },
    {
      choice: 'theirs',
      title: t('application.clash.theirs'),
      text: textOf(clash.theirs),
      action: t('application.clash.keepTheirs'),
    },
  ] as const
  return (
    <Notice tone="warning" live="assertive" title={t('application.clash.title', { label })}>
      <p>{t('application.clash.text')}</p>
      <div className={styles['sides']}>
        {sides.map(({ choice, title, text, action }) => (
          <section key={choice} className={styles['side']} aria-label={title}>
            <h2 className={styles['title']}>{title}</h2>
            <p className={styles['text']}>{text === '' ? t('application.empty') : text}</p>
            <Button variant="ghost" size="small" onClick={() => saver.resolve(clash.address, choice)}>
              {action}
            </Button>
          </section>
        ))}
      </div>
    </Notice>
  )
}
