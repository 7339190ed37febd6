import { z } from '#src/domain/zod.ts'

const linkSchema = z.nullable(z.url({ protocol: /^https$/ }))

/**
 * A street map under the map of participants, as square pictures from a server of tiles (Web Mercator, 256 pixels). Nothing
 * is asked there before a visitor wants it.
 */
export const tilesSchema = z.object({
  /** With `{z}`, `{x}` and `{y}`: a path on the same host, or an https address that `img-src` of the policy allows. */
  url: z.string().check(
    z.regex(/^(\/|https:\/\/)\S*$/),
    z.refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part))),
  ),
  /** What the licence of the tiles asks to be said on the map. */
  attribution: z.string().check(z.minLength(1)),
})
export type Tiles = z.infer<typeof tilesSchema>

/** `public/config.json`: one build serves any institution. Read and checked at start. */
export const configSchema = z.object({
  backend: z.object({
    kind: z.literal('rest'),
    /** Path on the same host, or an https address that the Content-Security-Policy allows. */
    baseUrl: z.string().check(
      z.regex(/^(\/|https:\/\/)\S*$/),
      z.refine((url) => !url.endsWith('/')),
    ),
  }),
  session: z.object({ kind: z.literal('choose-person') }),
  /** Channels of the Alliance in the footer; null leaves one out. The feed is always there. */
  channels: z.object({ facebook: linkSchema, x: linkSchema }),
  /** Null or left out: no street map is offered. */
  tiles: z.optional(z.nullable(tilesSchema)),
})
export type Config = z.infer<typeof configSchema>
