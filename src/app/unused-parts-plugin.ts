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

/**
 * Functions inside `createRouter` for forms of the router's own, requests beside the pages (`useFetcher`), blocked ways and
 * routes that are found out later. The pages have none of these; without them nothing calls what is listed here.
 */
export const neverCalled = [
  'abortFetcher',
  'deleteBlocker',
  'deleteFetcher',
  'discoverRoutes',
  'fetch',
  'getBlocker',
  'handleAction',
  'handleFetcherAction',
  'handleFetcherLoader',
  'patchRoutes',
  'queueFetcherForDeletion',
  'resetFetcher',
  'setFetcherError',
  'shouldBlockNavigation',
  'updateBlocker',
  'updateFetcherState',
] as const

/** Such a function: its head, and its body, which is indented by one tab more. */
const functionOf = (name: string) =>
  new RegExp(`(\\n\\t(?:async )?function ${name}\\([^\\n]*\\) \\{)\\n(?:\\t\\t[^\\n]*\\n|\\n)*\\t\\}\\n`)

/** The router's module without their bodies, and without what it reads out of a form. */
export const withoutNeverCalled = (code: string): string =>
  neverCalled
    .reduce((text, name) => text.replace(functionOf(name), '$1}\n'), code)
    .replace(/(\nfunction normalizeNavigateOptions\([^\n]*\) \{)\n(?:\t[^\n]*\n|\n)*\}\n/, '$1 return { path }; }\n')

/** Leaves out of the build what libraries bring and nobody calls: 10 kB of the first page. */
export const withoutUnusedParts = (): Plugin => ({
  name: 'without-unused-parts',
  apply: 'build',
  transform: {
    filter: { id: [unused, router] },
    handler: (code, id) => (unused.test(id) ? emptied(code) : slimmed(withoutNeverCalled(code))),
  },
})
