/** Whether an address equals another one or lies inside it: `a.visits.0.host` in `a.visits`. */
export const isWithin = (address: string, outer: string): boolean =>
  address === outer || address.startsWith(`${outer}.`)
