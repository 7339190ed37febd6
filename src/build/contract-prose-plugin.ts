import type { Plugin } from 'vite'

/**
 * Descriptions of operations for implementers, alone on their lines: strings joined by `+`, in source or compiled form.
 */
const prose = /^[ \t]+(?:summary|rule):(?:\s+(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`)(?: \+)?)+,\n/gm

export const withoutProse = (code: string): string => code.replaceAll(prose, '')

/** Removes from the build what only `openapi.ts` uses of the contract. */
export const withoutContractProse = (): Plugin => ({
  name: 'without-contract-prose',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/contract\/[\w-]+\.ts$/ },
    handler: (code) => withoutProse(code),
  },
})
