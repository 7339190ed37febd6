/** A request of the seeds with an open question, with its code. */
export const sentPath = '/join/sent/JOIN-2016-4HK7QZ2M#11111-11111-11111-11111-11111'
