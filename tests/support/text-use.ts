const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** `field.${id}.label` as a pattern; null if the template names no area (it would match every key). */
const patternOf = (template: string): RegExp | null => {
  const parts = template.split(/\$\{[^}]*\}/)
  if (parts.length < 2 || !/^[a-z][\w-]*\./.test(parts[0] ?? '')) return null
  return new RegExp(`^${parts.map(escaped).join(String.raw`[\w.-]+`)}$`)
}

/**
 * Keys that the code never uses: neither quoted in full, nor by a template (`status.${status}`) or a prefix that ends
 * with a dot (`'problem.' + code`).
 */
export const unusedKeys = (keys: readonly string[], code: readonly string[]): string[] => {
  const all = code.join('\n')
  const quoted = new Set([...all.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, key = '']) => key))
  const beginnings = [...all.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)*\.)['"]/g)].map(([, start = '']) => start)
  const patterns = [...all.matchAll(/`([^`\n]*)`/g)]
    .map(([, template = '']) => patternOf(template))
    .filter((pattern) => pattern !== null)
  return keys.filter(
    (key) =>
      !quoted.has(key) &&
      !beginnings.some((start) => key.startsWith(start)) &&
      !patterns.some((pattern) => pattern.test(key)),
  )
}
