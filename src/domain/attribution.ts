/** Where records come from and under which terms they may be used; part of every exported file. */
export const attribution = {
  participants:
    'Participants: roma-alliance.org, the Congress of Local and Regional Authorities of the Council of Europe and other public pages, named with each record.',
  estimates:
    'Estimates: Council of Europe and the sources named per record (secondary copies). Estimates, not counts; compare within one edition only.',
  lists: 'Each entry names the public page that it was read on. The lists are not complete.',
} as const

/** The licence of our own records; quoted sources keep their own. */
export const ownLicence = 'Records: CC BY 4.0. Coordinates: GeoNames, CC BY 4.0.'

/** `ownLicence` for files with one record per row, which have the column `sample`. */
export const recordsLicence = `${ownLicence} Records with sample = true are invented.`
