import type { Person } from '#src/domain/person.ts'

/**
 * Invented people to sign in as, all called Sample, so that nobody takes them for real. The applicant works at
 * `sample-017`, the second one at `sample-018`.
 */
export const people: Person[] = [
  person('applicant', 'Alex Sample', 'Sample municipality 017', 'ES', 'applicant'),
  person('applicant-2', 'Billie Sample', 'Sample city 018', 'RO', 'applicant'),
  person('colleague-edit', 'Charlie Sample', 'Sample municipality 017', 'ES', 'applicant'),
  person('colleague-read', 'Dana Sample', 'Sample municipality 017', 'ES', 'applicant'),
  person('ngo-applicant', 'Eden Sample', 'Sample association 2', 'IT', 'applicant'),
  person('rehearsal-applicant', 'Frankie Sample', 'Sample authorities of the rehearsal', null, 'applicant'),
  person('reviewer-1', 'Gabriel Sample', null, 'AT', 'reviewer'),
  person('reviewer-2', 'Hanne Sample', null, 'IE', 'reviewer'),
  person('reviewer-3', 'Ilse Sample', null, 'PT', 'reviewer'),
  person('secretariat', 'Jules Sample', 'Secretariat (demonstration)', null, 'secretariat'),
]

function person(
  id: string,
  name: string,
  organisation: string | null,
  country: string | null,
  role: Person['roles'][number],
): Person {
  return { id, name, organisation, country, roles: [role] }
}

export const nameOf = (id: string): string => people.find((candidate) => candidate.id === id)?.name ?? id
