/** Where records come from and under which terms they may be used; goes into every file that leaves the application. */
export const attribution = {
  participants:
    'Participants: roma-alliance.org / Congress of Local and Regional Authorities of the Council of Europe, public pages.',
  estimates:
    'Estimates: Council of Europe and the sources named per record (secondary copies). Estimates, not counts; compare within one edition only.',
  lists: 'Each entry names the public page that it was read on. The lists are not complete.',
} as const

/** The licence of our own records; sources that are quoted keep their own. */
export const ownLicence = 'Records: CC BY 4.0. Coordinates: GeoNames, CC BY 4.0.'

/** The same for a file with a record per row, which has the flag. */
export const recordsLicence = `${ownLicence} Records with sample = true are invented.`
