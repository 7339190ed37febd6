import { parseJson } from '../parse-json.ts'
import { z } from '../zod.ts'

const KIND = 'alliance-application-backup-protected'
/** Increased when older programs could no longer open a new file. */
const FORMAT = 1
const DERIVATION = 'PBKDF2-HMAC-SHA-256'
const CIPHER = 'AES-256-GCM'
/** What OWASP advises for this derivation. It takes a slow computer about a second. */
const ROUNDS = 600_000
/** A file that asks for more would keep the browser busy for minutes. */
const MOST_ROUNDS = 10_000_000
export const SHORTEST_PASSWORD = 10

const bytesSchema = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/))

const protectedSchema = z.object({
  kind: z.literal(KIND),
  format: z.literal(FORMAT),
  key: z.object({
    derivation: z.literal(DERIVATION),
    rounds: z.int().check(z.positive(), z.lte(MOST_ROUNDS)),
    salt: bytesSchema,
  }),
  cipher: z.literal(CIPHER),
  iv: bytesSchema,
  /** The text of the backup in UTF-8, encrypted. All bytes in this file are in Base64. */
  data: bytesSchema,
})
/** A backup file that only its password opens. */
export type ProtectedBackup = z.infer<typeof protectedSchema>

/** False on pages that came without https: browsers encrypt nothing there. */
export const canProtect = (): boolean => (crypto as Partial<Crypto>).subtle !== undefined

/** Keyboards write é as one character or as two; both are the same password. */
const asOne = (password: string): string => password.normalize('NFKC')

export const isShortPassword = (password: string): boolean => Array.from(asOne(password)).length < SHORTEST_PASSWORD

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

const keyOf = async (password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> => {
  const typed = new TextEncoder().encode(asOne(password))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Returns the text of a file that holds a backup file, and that only the password opens. */
export async function protectBackup(text: string, password: string): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))]
  const key = await keyOf(password, salt, ROUNDS)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text))
  const file: ProtectedBackup = {
    kind: KIND,
    format: FORMAT,
    key: { derivation: DERIVATION, rounds: ROUNDS, salt: toBase64(salt) },
    cipher: CIPHER,
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What `decrypt` and `atob` say of another password or of a changed file. */
const unopened = new Set(['OperationError', 'InvalidCharacterError'])

/** Returns the text of the backup file inside. Null if the password is another one, or the file was changed. */
export async function openBackup({ key, iv, data }: ProtectedBackup, password: string): Promise<string | null> {
  try {
    const opener = await keyOf(password, fromBase64(key.salt), key.rounds)
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, opener, fromBase64(data))
    return new TextDecoder().decode(text)
  } catch (error) {
    if (error instanceof Error && unopened.has(error.name)) return null
    throw error
  }
}

/**
 * Reads a file from any source. Null if it is no protected backup; `newer`: a later program made it; `broken`: it is
 * incomplete, or asks for more work than any program would.
 */
export function readProtected(text: string): ProtectedBackup | 'newer' | 'broken' | null {
  const json = parseJson(text.replace(/^\ufeff/, ''))
  const { success, data } = protectedSchema.safeParse(json)
  if (success) return data
  const known = z.object({ kind: z.literal(KIND), format: z.optional(z.unknown()) }).safeParse(json)
  if (!known.success) return null
  return typeof known.data.format === 'number' && known.data.format > FORMAT ? 'newer' : 'broken'
}
