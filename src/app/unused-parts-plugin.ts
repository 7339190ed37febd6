import type { Plugin } from 'vite'

/** Modules that only React Router's tracing option and framework mode call, and the endless lists of TanStack Query. */
const unused =
  /\/react-router\/dist\/production\/lib\/(?:router\/instrumentation|dom\/ssr\/links)\.js$|\/query-core\/build\/modern\/infiniteQueryBehavior\.js$/
const router = /\/react-router\/dist\/production\/lib\/.*\.js$/

/** The same exports, which do nothing. */
const emptied = (code: string): string => {
  const names = /\nexport \{([^}]+)\};/.exec(code)?.[1]?.split(',') ?? []
  return names.map((name) => `export const ${name.trim()} = () => undefined`).join('\n')
}

/**
 * A module of the router without what is not in use here: in framework mode a link has others beside it, and scrolling a
 * script of its own; all routes have an error page of ours, and no form is its. What it says to a developer who calls it
 * wrongly, and what its parts are called in their tools, is said in development, which this leaves alone.
 */
export const slimmed = (code: string): string =>
  code
    .replaceAll(/\b(invariant\([^;]+?), (?:"(?:[^"\\]|\\.)*"|`[^`]*`)\);/g, '$1);')
    .replaceAll(/\b(?:warning|warnOnce)\(.*\);$/gm, ';')
    .replaceAll(/^\s*\w+\.displayName = .*$/gm, '')
    .replace('const Form = React$1', 'const Form = /*#__PURE__*/ React$1')
    .replace('React$1.createElement(DefaultErrorComponent, null)', 'null')
    .replace(/return shouldPrefetch [^;]+ : link;/, 'return link;')
    .replace('if (!remixContext || remixContext.isSpaMode) return null;', 'return null;')

/** Leaves out of the build what libraries bring and nobody calls: 7 kB of the first page. */
export const withoutUnusedParts = (): Plugin => ({
  name: 'without-unused-parts',
  apply: 'build',
  transform: {
    filter: { id: [unused, router] },
    handler: (code, id) => (unused.test(id) ? emptied(code) : slimmed(code)),
  },
})
