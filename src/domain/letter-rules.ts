import type { checkFileAt } from './application/documents.ts'

const MEGABYTE = 1024 * 1024

/** Files accepted as a letter; our design. */
export const letterRules = {
  documentRules: {
    formats: ['pdf', 'docx', 'odt', 'jpg', 'png'],
    maxFileBytes: 10 * MEGABYTE,
    maxTotalBytes: 10 * MEGABYTE,
    maxNameLength: 120,
  },
} satisfies Parameters<typeof checkFileAt>[2]
