import type { Source } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'

/** The source of a fact: its title (a link if it has a URL), the site, and the date of the page if known. */
export const SourceText = ({ source: { title, site, url, published } }: { source: Source }) => {
  const { date } = useFormats()
  return (
    <>
      {url ? <a href={url}>{title}</a> : title}{' '}
      <span>({published === null ? site : `${site}, ${date(published)}`})</span>
    </>
  )
}
