import { z } from '#src/domain/zod.ts'

const linkSchema = z.nullable(z.url({ protocol: /^https$/ }))

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
})
export type Config = z.infer<typeof configSchema>
