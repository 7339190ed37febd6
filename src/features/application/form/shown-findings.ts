import type { Finding } from '#src/domain/application/types.ts'

/**
 * Updates the shown findings while somebody types. Nothing new appears: an error only where there was one, a warning
 * only where there was a finding.
 *
 * @returns `shown` itself if nothing has changed.
 */
export function stillShown(shown: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const marked = new Set(shown.map(({ address }) => address))
  const wrong = new Set(shown.filter(({ severity }) => severity === 'error').map(({ address }) => address))
  const next = found.filter(({ address, severity }) => (severity === 'error' ? wrong : marked).has(address))
  return JSON.stringify(next) === JSON.stringify(shown) ? shown : next
}
