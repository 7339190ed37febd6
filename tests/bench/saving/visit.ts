/** One applicant with one draft, in a browser that can be killed. */
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { launchOptions } from '#tests/support/chromium.ts'
import { mayBeFound, type Typed } from './typed.ts'

/** Long answers by position. Excludes translations, which are among them and load later. */
const ANSWERS = 'textarea:not([id*=".translation."])'

const SECTION = '/applications/tcc-draft/motivation'

/** Measured in the page: from the last key press to the end of the transaction that stored it on the device. */
const watchDevice = (token: string): void => {
  sessionStorage.setItem('alliance.session', token)
  const seen: number[] = []
  ;(globalThis as unknown as { deviceWrites: number[] }).deviceWrites = seen
  let lastKey: number | null = null
  addEventListener('input', () => (lastKey = performance.now()), { capture: true })
  const original: IDBDatabase['transaction'] = Reflect.get(IDBDatabase.prototype, 'transaction')
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const transaction = original.apply(this, args)
    if (this.name !== 'alliance-drafts' || args[1] !== 'readwrite') return transaction
    const key = lastKey
    transaction.addEventListener('complete', () => {
      if (key !== null && key === lastKey) {
        seen.push(performance.now() - key)
        lastKey = null
      }
    })
    return transaction
  }
}

export class Tab {
  /** Per field, in the order of the section. */
  readonly typed = new Map<number, Typed[]>()
  /** The two fields that only this tab uses. */
  readonly pair: number
  private readonly page: Page
  /** Errors and warnings of the browser. */
  private readonly heard: string[] = []

  constructor(page: Page, pair: number) {
    this.page = page
    this.pair = pair
    page.on('console', (message) => this.heard.push(`console ${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => this.heard.push(`uncaught: ${error.stack ?? error.message}`))
    page.on('requestfailed', (request) => this.heard.push(`${request.failure()?.errorText ?? ''} ${request.url()}`))
  }

  static async open(context: BrowserContext, url: string, pair: number): Promise<Tab> {
    const page = await context.newPage()
    const tab = new Tab(page, pair)
    await page.goto(`${url}${SECTION}`)
    await tab.untilShown()
    return tab
  }

  private async untilShown(): Promise<void> {
    try {
      await this.box(0).waitFor()
    } catch {
      const shown = await this.page.locator('html').innerHTML()
      const said = this.heard.slice(-20).join('; ')
      throw new Error(`the section does not come; the page has ${shown.slice(0, 2_000)}; the browser says ${said}`)
    }
  }

  /** Waits until the application can open offline. */
  async untilKept(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const keys = await (await caches.open('application')).keys()
      return keys.some(({ url }) => url.includes('/assets/about.route'))
    })
  }

  private box(field: number) {
    return this.page.getByRole('main').locator(ANSWERS).nth(field)
  }

  /** Replaces the content of a field, key by key. Returns typed text that the screen does not show. */
  async type(field: number, text: string): Promise<string[]> {
    const box = this.box(field)
    const losses: string[] = []
    const expectShown = async (expected: string | undefined): Promise<void> => {
      const shown = await box.inputValue()
      if (shown !== expected) losses.push(`field ${field} shows "${shown}" in place of "${expected ?? ''}"`)
    }
    // The earlier texts of the field keep their times.
    const states = this.typed.get(field) ?? [{ at: 0, text: await box.inputValue() }]
    this.typed.set(field, states)
    await expectShown(states.at(-1)?.text)
    await box.focus()
    await this.page.keyboard.press('ControlOrMeta+a')
    for (let length = 1; length <= text.length; length += 1) {
      await this.page.keyboard.press(text[length - 1] ?? '')
      states.push({ at: Date.now(), text: text.slice(0, length) })
    }
    await expectShown(text)
    return losses
  }

  /** Reads the screen, and expects this content on the server. Returns what is missing. */
  async check(killedAt: number | null): Promise<string[]> {
    const losses: string[] = []
    for (const [field, states] of this.typed) {
      const found = await this.box(field).inputValue()
      const allowed = mayBeFound(states, killedAt)
      if (!allowed.includes(found)) losses.push(`field ${field}: "${found}" in place of "${allowed.at(-1) ?? ''}"`)
      this.typed.set(field, [{ at: 0, text: found }])
    }
    return losses
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.untilShown()
  }

  /** Waits until the backend has confirmed everything: signs in again, and resolves clashes in favour of this tab. */
  async untilSaved(): Promise<void> {
    // With the date if nothing was saved today: after a crash there may have been nothing to save.
    const saved = this.page.getByText(/^Saved (?:[\d/]+, )?\d\d:\d\d$/)
    const asked = this.page.getByRole('button', { name: /^(?:Continue as|Keep my text)/ })
    await this.page.getByText('Typing', { exact: true }).waitFor({ state: 'hidden' })
    while (!(await saved.isVisible())) {
      await saved.or(asked).first().waitFor()
      if (await asked.first().isVisible()) await asked.first().click()
    }
  }

  /** The text of the page, for runs that do not end. */
  async says(): Promise<string> {
    const text = await this.page.getByRole('main').innerText()
    return text.replaceAll(/\s+/g, ' ').slice(0, 200)
  }

  async deviceWrites(): Promise<number[]> {
    return this.page.evaluate(() => (globalThis as unknown as { deviceWrites?: number[] }).deviceWrites ?? [])
  }

  async addresses(): Promise<string[]> {
    return this.page
      .getByRole('main')
      .locator(ANSWERS)
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).name))
  }

  /** From the last key press to the word "Saved", in milliseconds. */
  async untilConfirmed(field: number, text: string): Promise<number> {
    await this.type(field, text)
    return this.page.evaluate(async () => {
      const start = performance.now()
      const saved = () => /(?:^|\W)Saved \d\d:\d\d/.test(document.querySelector('main')?.textContent ?? '')
      while (saved()) await new Promise(requestAnimationFrame)
      while (!saved()) await new Promise(requestAnimationFrame)
      return performance.now() - start
    })
  }
}

/** A browser with a profile on disk, which survives a crash. */
export class Visit {
  context!: BrowserContext
  private readonly profile: string
  private readonly token: string

  constructor(profile: string, token: string) {
    this.profile = profile
    this.token = token
  }

  async start(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions(),
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    })
    this.context.setDefaultTimeout(60_000)
    await this.context.addInitScript(watchDevice, this.token)
  }

  /** Without notice to the page, as in a power failure. */
  async kill(): Promise<number> {
    const page = this.context.pages()[0]
    const session = page && (await this.context.newCDPSession(page))
    const killedAt = Date.now()
    void session?.send('Browser.crash').catch(() => undefined)
    await new Promise<void>((resolve) => this.context.once('close', () => resolve()))
    return killedAt
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
