import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** Arguments for tests and benches: in a container, headless, without contacting other hosts. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine as the search sees it; tests use a fake one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  /** The browser that Playwright downloads itself. */
  readonly playwrightsOwn: string
  readonly exists: (path: string) => boolean
  /** @returns exit code; null when the program could not be started or took too long. */
  readonly run: (
    command: string,
    args: readonly string[],
    options: { quiet: boolean; seconds: number },
  ) => number | null
  readonly say: (line: string) => void
}

/** The headless shell comes first: it draws no window and takes half the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

const usualPlaces = ({ platform, env }: Machine): string[] => {
  if (platform === 'darwin') {
    return ['', env['HOME'] ?? ''].flatMap((root) => [
      `${root}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${root}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    ])
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        `${root}\\Google\\Chrome\\Application\\chrome.exe`,
        `${root}\\Chromium\\Application\\chrome.exe`,
      ])
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium']
}

const onPath = ({ env, platform }: Machine): string[] => {
  const suffix = platform === 'win32' ? '.exe' : ''
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
}

/** A browser that lacks a library exists but does not start; Windows' chrome.exe has no `--version`. */
const starts = (machine: Machine, path: string): boolean =>
  machine.exists(path) &&
  (machine.platform === 'win32' || machine.run(path, ['--version'], { quiet: true, seconds: 30 }) === 0)

const installFromDebian = (machine: Machine, tried: string[]): void => {
  if (machine.platform !== 'linux') return
  const sudo = machine.isRoot ? [] : ['sudo', '-n']
  const apt = (...args: string[]): boolean => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args]
    return machine.run(command, rest, { quiet: true, seconds: 600 }) === 0
  }
  if (machine.run('apt-get', ['--version'], { quiet: true, seconds: 30 }) !== 0) return
  if (!machine.isRoot && machine.run('sudo', ['-n', 'true'], { quiet: true, seconds: 30 }) !== 0) {
    tried.push('"apt-get install chromium": not allowed (neither root nor passwordless sudo)')
    return
  }
  machine.say('No browser found: installing one of Debian’s packages (once, takes a minute or two) …')
  // A bare container has no package lists, or old ones; if updating fails, the present ones may do.
  apt('-qq', 'update')
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const installed = apt('-qq', 'install', '-y', '--no-install-recommends', name)
    tried.push(`"apt-get install ${name}": ${installed ? 'installed' : 'failed'}`)
    if (installed) return
  }
}

/**
 * Finds a Chromium or Chrome that starts: the one named by CHROMIUM or CHROME_PATH, one installed on the machine,
 * Playwright's own; else installs one with Playwright or from Debian's packages.
 *
 * @throws Error with all attempts and what to do.
 */
export const searchChromium = (machine: Machine): string => {
  const tried: string[] = []
  const firstThatStarts = (paths: readonly string[]): string | undefined => {
    for (const path of paths) {
      if (starts(machine, path)) return path
      if (machine.exists(path)) tried.push(`${path}: there, but does not start`)
    }
    return undefined
  }

  const { CHROMIUM, CHROME_PATH } = machine.env
  for (const [name, path] of Object.entries({ CHROMIUM, CHROME_PATH })) {
    if (path === undefined || path === '') continue
    if (starts(machine, path)) return path
    tried.push(`${name}=${path}: ${machine.exists(path) ? 'there, but does not start' : 'no such file'}`)
  }

  const present = firstThatStarts([...onPath(machine), ...usualPlaces(machine), machine.playwrightsOwn])
  if (present !== undefined) return present
  tried.push(`${names.join(', ')} on PATH and in the usual places; Playwright’s own: none that starts`)

  machine.say('No browser found: asking Playwright for its own …')
  const downloaded = machine.run('npx', ['playwright', 'install', 'chromium'], { quiet: true, seconds: 300 }) === 0
  tried.push(`"npx playwright install chromium": ${downloaded ? 'downloaded' : 'failed (no network?)'}`)
  const own = firstThatStarts([machine.playwrightsOwn])
  if (own !== undefined) return own

  installFromDebian(machine, tried)
  const packaged = firstThatStarts([...onPath(machine), ...usualPlaces(machine), machine.playwrightsOwn])
  if (packaged !== undefined) return packaged

  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and none could be found or installed. Tried:',
      ...tried.map((line) => `  - ${line}`),
      'What to do, one of these:',
      '  - install Chrome or Chromium (Debian: "sudo apt-get install chromium") and run the tests again;',
      '  - say where one is: CHROMIUM=/path/to/chromium npm test;',
      '  - let Playwright bring one: "npx playwright install --with-deps chromium".',
    ].join('\n'),
  )
}

const thisMachine = (): Machine => ({
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  playwrightsOwn: chromium.executablePath(),
  exists: existsSync,
  run(command, args, { quiet, seconds }) {
    const done: SpawnSyncReturns<Buffer> = spawnSync(command, args, {
      stdio: quiet ? 'ignore' : 'inherit',
      timeout: seconds * 1000,
      shell: process.platform === 'win32' && command === 'npx',
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        // Offline, the download should fail soon and not after minutes.
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      },
    })
    return done.status
  },
  say: (line) => {
    console.log(line)
  },
})

let found: string | undefined

/** @see searchChromium. Searches once per process; child processes get the result in CHROMIUM. */
export const locateChromium = (): string => {
  found ??= searchChromium(thisMachine())
  process.env['CHROMIUM'] = found
  return found
}

/**
 * For `launch()` of playwright-core and `launchOptions` of its test runner. Without a browser, ends the process with a
 * message that says what to do, which a stack trace would hide.
 */
export const launchOptions = (): { executablePath: string; args: string[] } => {
  try {
    return { executablePath: locateChromium(), args: chromiumArgs }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}
