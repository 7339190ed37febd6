import { describe, expect, test } from 'vitest'
import { type Machine, searchChromium } from './chromium.ts'

/** A fake machine with these files; those in `broken` exist but do not start. Commands in `works` succeed. */
const machine = (changes: {
  files?: string[]
  broken?: string[]
  env?: Record<string, string>
  platform?: NodeJS.Platform
  isRoot?: boolean
  /** Files that a command installs; commands not listed fail. */
  commands?: Record<string, string[]>
}): Machine & { ran: string[]; said: string[] } => {
  const { files = [], broken = [], env = {}, platform = 'linux', isRoot = false, commands = {} } = changes
  const present = new Set([...files, ...broken])
  const ran: string[] = []
  const said: string[] = []
  return {
    ran,
    said,
    env: { PATH: '/usr/bin:/opt/bin', ...env },
    platform,
    isRoot,
    playwrightsOwn: '/cache/playwright/chrome',
    exists: (path) => present.has(path),
    run(command, args) {
      if (present.has(command)) return broken.includes(command) ? 127 : 0
      const line = [command, ...args].join(' ')
      ran.push(line)
      const brings = Object.entries(commands).find(([start]) => line.startsWith(start))?.[1]
      for (const path of brings ?? []) present.add(path)
      return brings === undefined ? null : 0
    },
    say: (line) => {
      said.push(line)
    },
  }
}

const messageOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'nothing was thrown'
}

describe('the search for a browser', () => {
  test('CHROMIUM wins over what is on PATH', () => {
    const files = ['/own/chrome', '/usr/bin/chromium']
    expect(searchChromium(machine({ files, env: { CHROMIUM: '/own/chrome' } }))).toBe('/own/chrome')
  })

  test('CHROME_PATH is a second name for it', () => {
    expect(searchChromium(machine({ files: ['/own/chrome'], env: { CHROME_PATH: '/own/chrome' } }))).toBe('/own/chrome')
  })

  test('a browser on PATH is taken, and nothing is installed', () => {
    const here = machine({ files: ['/opt/bin/google-chrome'], isRoot: true })
    expect(searchChromium(here)).toBe('/opt/bin/google-chrome')
    expect(here.ran).toEqual([])
    expect(here.said).toEqual([])
  })

  test('the shell without a screen is taken before a whole browser', () => {
    const files = ['/usr/bin/chromium', '/opt/bin/chromium-headless-shell']
    expect(searchChromium(machine({ files }))).toBe('/opt/bin/chromium-headless-shell')
  })

  test('one that does not start is passed over', () => {
    expect(searchChromium(machine({ broken: ['/usr/bin/chromium'], files: ['/cache/playwright/chrome'] }))).toBe(
      '/cache/playwright/chrome',
    )
  })

  test('on macOS and Windows the usual places are searched', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(searchChromium(machine({ platform: 'darwin', files: [mac] }))).toBe(mac)
    const windows = 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'
    expect(
      searchChromium(machine({ platform: 'win32', files: [windows], env: { PROGRAMFILES: 'C:\\Programs' } })),
    ).toBe(windows)
  })

  test('with none, Playwright brings its own', () => {
    const here = machine({ commands: { 'npx playwright install': ['/cache/playwright/chrome'] } })
    expect(searchChromium(here)).toBe('/cache/playwright/chrome')
    expect(here.said).toEqual([expect.stringContaining('asking Playwright')])
  })

  test('on a bare Debian machine root gets the package of the shell', () => {
    const shell = '/usr/bin/chromium-headless-shell'
    const here = machine({
      isRoot: true,
      commands: { 'apt-get --version': [], 'apt-get -qq update': [], 'apt-get -qq install': [shell] },
    })
    expect(searchChromium(here)).toBe(shell)
    expect(here.ran).toContain('apt-get -qq install -y --no-install-recommends chromium-headless-shell')
  })

  test('where that package is unknown, the whole browser', () => {
    const whole = 'apt-get -qq install -y --no-install-recommends chromium'
    const old = machine({ isRoot: true, commands: { 'apt-get --version': [], [whole]: ['/usr/bin/chromium'] } })
    const { run } = old
    const refusesShell: typeof old = {
      ...old,
      run: (command, args, options) => (args.includes('chromium-headless-shell') ? 100 : run(command, args, options)),
    }
    expect(searchChromium(refusesShell)).toBe('/usr/bin/chromium')
  })

  test('with sudo that asks for no password, too', () => {
    const here = machine({
      commands: { 'apt-get --version': [], 'sudo -n true': [], 'sudo -n apt-get -qq install': ['/usr/bin/chromium'] },
    })
    expect(searchChromium(here)).toBe('/usr/bin/chromium')
  })

  test('without permission nothing is installed, and the message says what was tried and what to do', () => {
    const here = machine({
      broken: ['/usr/bin/chromium'],
      env: { CHROMIUM: '/gone/chrome' },
      commands: { 'apt-get --version': [] },
    })
    const message = messageOf(() => searchChromium(here))
    expect(here.ran.filter((line) => line.includes('install -y'))).toEqual([])
    expect(message).toContain('CHROMIUM=/gone/chrome: no such file')
    expect(message).toContain('/usr/bin/chromium: there, but does not start')
    expect(message).toContain('neither root nor passwordless sudo')
    expect(message).toContain('What to do')
  })
})
