import type { Plugin } from 'vite'

/**
 * Modules that only React Router's tracing option and framework mode use, and the infinite queries of TanStack Query.
 */
const unused =
  /\/react-router\/dist\/production\/lib\/(?:router\/instrumentation|dom\/ssr\/links)\.js$|\/query-core\/build\/modern\/infiniteQueryBehavior\.js$/
const router = /\/react-router\/dist\/production\/lib\/.*\.js$/

/** Replaces all exports of a module by empty functions. */
const emptied = (code: string): string => {
  const names = /\nexport \{([^}]+)\};/.exec(code)?.[1]?.split(',') ?? []
  return names.map((name) => `export const ${name.trim()} = () => undefined`).join('\n')
}

/**
 * Removes unused parts of a router module: links and the scroll script of framework mode, its default error page and
 * its forms. Developer warnings and display names are removed in the build only.
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
 * Functions inside `createRouter` for router forms, fetchers (`useFetcher`), blockers and lazy route discovery. Our
 * pages use none of these, so nothing calls them.
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

/** Matches a function by name: its head, and its body, which is indented by one more tab. */
const functionOf = (name: string) =>
  new RegExp(`(\\n\\t(?:async )?function ${name}\\([^\\n]*\\) \\{)\\n(?:\\t\\t[^\\n]*\\n|\\n)*\\t\\}\\n`)

/** Empties these functions in the router's module, and the code that reads forms. */
export const withoutNeverCalled = (code: string): string =>
  neverCalled
    .reduce((text, name) => text.replace(functionOf(name), '$1}\n'), code)
    .replace(/(\nfunction normalizeNavigateOptions\([^\n]*\) \{)\n(?:\t[^\n]*\n|\n)*\}\n/, '$1 return { path }; }\n')

/** Removes unused library code from the build: 10 kB of the first page. */
export const withoutUnusedParts = (): Plugin => ({
  name: 'without-unused-parts',
  apply: 'build',
  transform: {
    filter: { id: [unused, router] },
    handler: (code, id) => (unused.test(id) ? emptied(code) : slimmed(withoutNeverCalled(code))),
  },
})
