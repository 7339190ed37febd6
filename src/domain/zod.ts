/**
 * The only door to zod. Jitless must be set before the first schema exists: zod otherwise probes `new Function`,
 * which our Content-Security-Policy forbids and reports. `zod/mini` keeps the first page 18 kB lighter.
 */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
