/** Whether an address of a document of fields is another one, or lies inside its answer: `a.visits.0.host` in `a.visits`. */
export const isWithin = (address: string, outer: string): boolean =>
  address === outer || address.startsWith(`${outer}.`)
