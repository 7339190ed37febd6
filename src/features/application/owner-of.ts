import type { Application } from '#src/domain/application-record.ts'

/** The name of whoever an application belongs to; empty before an account. */
export const ownerOf = ({ collaborators }: Pick<Application, 'collaborators'>): string =>
  collaborators.find(({ access }) => access === 'owner')?.name ?? ''
