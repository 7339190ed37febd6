import lists from '#mocks/data/networks.json' with { type: 'json' }
import type { Network } from '#src/domain/network.ts'

/** Other networks, a declaration and a prize, with the authorities that public pages name. Parsed in a test. */
export const networks: Network[] = lists
