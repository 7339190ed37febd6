import type { Source } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'

/** Where something was read: a link where there is an address, the site, and the day of the page where it is known. */
export const SourceText = ({ source: { title, site, url, published } }: { source: Source }) => {
  const { date } = useFormats()
  return (
    <>
      {url ? <a href={url}>{title}</a> : title}{' '}
      <span>({published === null ? site : `${site}, ${date(published)}`})</span>
    </>
  )
}
