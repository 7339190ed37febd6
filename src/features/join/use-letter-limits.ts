import { letterRules } from '#src/domain/letter-rules.ts'
import { useFormats } from '#src/i18n/use-formats.ts'

/** Limits of a letter as values of a text: its kinds, the size of the file and the length of its name. */
export function useLetterLimits() {
  const { list } = useFormats()
  const { formats, maxFileBytes, maxNameLength } = letterRules.documentRules
  return {
    kinds: list(formats.map((kind) => kind.toUpperCase())),
    megabytes: maxFileBytes / 1024 / 1024,
    limit: maxNameLength,
  }
}
