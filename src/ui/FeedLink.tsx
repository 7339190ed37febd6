import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { feedAddress } from './feed-address.ts'
import { Icon } from './Icon.tsx'

/** Link to the feed in the reader's language. */
export const FeedLink = ({ className }: { className?: string | undefined }) => {
  const t = useText()
  const { locale } = useFormats()
  return (
    <a href={feedAddress(locale)} hrefLang={locale} type="application/rss+xml" className={className}>
      <Icon name="feed" />
      {t('shell.footer.feed')}
    </a>
  )
}
