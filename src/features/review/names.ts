import { useNamedText } from '#src/i18n/use-named-text.ts'

/** Flags in words; flags unknown to this version are shown by name. */
export function useFlagText(): (flag: string) => string {
  const find = useNamedText()
  return (flag) => find(`review.flag.${flag}`) ?? flag.replaceAll('_', ' ')
}
