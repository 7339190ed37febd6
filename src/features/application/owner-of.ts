import type { Application } from '#src/domain/application-record.ts'

/** Name of the owner; empty without account. */
export const ownerOf = ({ collaborators }: Pick<Application, 'collaborators'>): string =>
  collaborators.find(({ access }) => access === 'owner')?.name ?? ''
