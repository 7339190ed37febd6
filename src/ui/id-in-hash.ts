/** The id that an address names behind its #, decoded where that can be done: people copy and cut addresses. */
export const idInHash = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
