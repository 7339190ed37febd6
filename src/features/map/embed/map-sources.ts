import { callOperation } from '#src/backend/rest/rest-call.ts'
import { learnServerTime } from '#src/backend/server-clock.ts'
import { allianceOperations } from '#src/contract/alliance.ts'
import { countryOperations } from '#src/contract/countries.ts'
import type { Output } from '#src/contract/operations.ts'
import type { Country } from '#src/domain/country.ts'
import type { Member, TimelinePoint } from '#src/domain/member.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import { loadCoarseShapes } from '#src/ui/map/coarse-shapes.ts'

/** Data of the embedded map. */
export type MapSources = {
  readonly members: () => Promise<readonly Member[]>
  readonly countries: () => Promise<readonly Country[]>
  readonly timeline: () => Promise<readonly TimelinePoint[]>
  readonly shapes: () => Promise<MapShapes>
}

type Line = {
  readonly baseUrl: () => Promise<string>
  readonly fetch: (request: Request) => Promise<Response>
}

const operations = { ...allianceOperations, ...countryOperations }

/** Sends the first request at once; later calls send new ones. */
function early<Data>(ask: () => Promise<Data>): () => Promise<Data> {
  let first: Promise<Data> | null = ask()
  first.catch(() => undefined)
  return () => {
    const asked = first ?? ask()
    first = null
    return asked
  }
}

/**
 * Starts the requests for this URL, without the caches and other operations of the application. The documented dates
 * are needed only if the URL names one.
 */
export function startSources(line: Line, query: string): MapSources {
  const isDated = Boolean(new URLSearchParams(query).get('at'))
  const ask = async <Name extends keyof typeof operations>(name: Name): Promise<Output<Name>> => {
    const options = {
      baseUrl: await line.baseUrl(),
      token: () => null,
      onServerTime: learnServerTime,
      fetch: line.fetch,
    }
    // Parsed by the contract's schema of this operation.
    return (await callOperation(name, operations[name], {}, options)) as Output<Name>
  }
  return {
    members: early(async () => (await ask('listMembers')).items),
    countries: early(async () => (await ask('listCountries')).items),
    timeline: isDated ? early(async () => (await ask('getTimeline')).items) : () => Promise.resolve([]),
    shapes: early(loadCoarseShapes),
  }
}
