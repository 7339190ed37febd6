import type { Member } from '#src/domain/member.ts'

/** A participant with the given data only. */
export const sampleMember = (id: string, known: Partial<Member> = {}): Member => ({
  id,
  name: id,
  otherNames: [],
  names: null,
  country: 'RO',
  kind: 'city',
  inhabitants: null,
  coordinates: null,
  joined: { on: null, notBefore: null, notAfter: null },
  ordinal: null,
  certainty: 'sample',
  topics: null,
  sample: true,
  sources: [],
  ...known,
})
