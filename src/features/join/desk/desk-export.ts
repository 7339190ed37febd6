import { type ReceivedRequest, senderOf } from '#src/domain/request.ts'
import type { CsvCell } from '#src/ui/csv.ts'

/** Column names are the same in every language, so that files can be compared. */
function cellsOf(request: ReceivedRequest): Record<string, CsvCell> {
  const { reference, kind, status, receivedAt, changedAt } = request
  const { name, country } = senderOf(request)
  const common = { reference, kind, status, receivedAt, changedAt, name, country }
  if (request.kind === 'interest') {
    const { contactName, contactEmail, modules, message } = request.form
    return { ...common, call: request.callId, modules: modules.join(' '), contactName, contactEmail, message }
  }
  const { contactName, contactFunction, contactEmail, contactPhone, topics } = request.form
  const contact = { contactName, contactFunction, contactEmail, contactPhone, topics: topics.join(' ') }
  if (request.kind === 'cooperation') {
    const { legalForm, website, proposal, authorities } = request.form
    return { ...common, legalForm, website, ...contact, proposal, authorities: authorities.join(' | ') }
  }
  const { kind: level, inhabitants, headName, headFunction, needs, offers, letter } = request.form
  const decision = request.history.findLast((event) => event.decision !== null)?.decision
  return {
    ...common,
    level,
    inhabitants,
    headName,
    headFunction,
    ...contact,
    needs,
    offers,
    letter,
    possibleDuplicates: request.duplicates.map(({ id }) => id).join(' '),
    decidedOn: request.status === 'accepted' ? (decision?.on ?? null) : null,
    decidedBy: request.status === 'accepted' ? (decision?.body ?? null) : null,
    member: request.memberId,
  }
}

/** Rows of a CSV file with header; of one kind, so that all have the same columns. */
export function requestRows(requests: readonly ReceivedRequest[]): CsvCell[][] {
  const rows = requests.map(cellsOf)
  const header = Object.keys(rows[0] ?? {})
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? null))]
}
