import type { State, StoredAssignment } from '../state.ts'

/** Returns the assignments that were not taken back. */
export const standingAssignments = ({ assignments }: Pick<State, 'assignments'>): StoredAssignment[] =>
  assignments.filter(({ takenBack }) => !takenBack)
