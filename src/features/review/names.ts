import { useNamedText } from '#src/i18n/use-named-text.ts'

/** Flags in words; one that this version does not know is shown as the backend names it. */
export function useFlagText(): (flag: string) => string {
  const find = useNamedText()
  return (flag) => find(`review.flag.${flag}`) ?? flag.replaceAll('_', ' ')
}
