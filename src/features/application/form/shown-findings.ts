import type { Finding } from '#src/domain/application/types.ts'

/**
 * What of the findings that are shown still holds, in the words of now. Nothing new comes up while somebody types: an
 * error appears only where one stood, a warning only where something stood.
 *
 * @returns `shown` itself when nothing has changed.
 */
export function stillShown(shown: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const marked = new Set(shown.map(({ address }) => address))
  const wrong = new Set(shown.filter(({ severity }) => severity === 'error').map(({ address }) => address))
  const next = found.filter(({ address, severity }) => (severity === 'error' ? wrong : marked).has(address))
  return JSON.stringify(next) === JSON.stringify(shown) ? shown : next
}
