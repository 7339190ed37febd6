/** What is pointed at or has the focus, on the map or in a table: it is lit everywhere. */
export type Hot = { readonly country: string | null; readonly member: string | null }
export const nothingHot: Hot = { country: null, member: null }
