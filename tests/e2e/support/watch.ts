import type { BrowserContext } from '@playwright/test'

/** What the browser logs when a request fails on purpose. */
export const failedRequest = /^console error: Failed to load resource/

/** Collects complaints of the browser on every page of a context from now on. */
export const watchContext = async (context: BrowserContext, ownHost: string): Promise<readonly string[]> => {
  const seen: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') {
      seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (error) => {
    seen.push(`uncaught: ${error.error().stack ?? error.error().message}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== ownHost) seen.push(`request to another host: ${url.href}`)
  })
  await context.exposeBinding('reportPolicyViolation', (_, violation: string) => {
    seen.push(`Content-Security-Policy: ${violation}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const violation = `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`
      ;(globalThis as unknown as { reportPolicyViolation(text: string): void }).reportPolicyViolation(violation)
    })
  })
  return seen
}
