import type { Formats } from './formats.ts'
import { formatsFor } from './formats.ts'
import { useLocale } from './use-text.ts'

export const useFormats = (): Formats => formatsFor(useLocale())
