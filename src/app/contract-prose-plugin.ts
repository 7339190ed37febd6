import type { Plugin } from 'vite'

/** What an operation says to implementers, alone on its lines: texts in quotes, joined by `+`. As written, and as compiled. */
const prose = /^[ \t]+(?:summary|rule):(?:\s+(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`)(?: \+)?)+,\n/gm

export const withoutProse = (code: string): string => code.replaceAll(prose, '')

/** Leaves out of the build what only `openapi.ts` reads of the contract. */
export const withoutContractProse = (): Plugin => ({
  name: 'without-contract-prose',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/contract\/[\w-]+\.ts$/ },
    handler: (code) => withoutProse(code),
  },
})
