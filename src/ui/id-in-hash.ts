/** The id in the hash of a URL, decoded if possible: copied URLs are often cut off. */
export const idInHash = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
