/** Copies a text. False if the browser refuses, or has no clipboard, as on pages that came without https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
