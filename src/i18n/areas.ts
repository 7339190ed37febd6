import { area } from './area.ts'

/** The texts of the application by area. The embedded map has its own table (`embedded-areas.ts`). */
export const areas = {
  shell: area(
    () => import('./catalogues/shell/en.json'),
    () => import('./catalogues/shell/fr.json'),
    () => import('./catalogues/shell/de.json'),
  ),
  overview: area(
    () => import('./catalogues/overview/en.json'),
    () => import('./catalogues/overview/fr.json'),
    () => import('./catalogues/overview/de.json'),
  ),
  public: area(
    () => import('./catalogues/public/en.json'),
    () => import('./catalogues/public/fr.json'),
    () => import('./catalogues/public/de.json'),
  ),
  calls: area(
    () => import('./catalogues/calls/en.json'),
    () => import('./catalogues/calls/fr.json'),
    () => import('./catalogues/calls/de.json'),
  ),
  clarification: area(
    () => import('./catalogues/clarification/en.json'),
    () => import('./catalogues/clarification/fr.json'),
    () => import('./catalogues/clarification/de.json'),
  ),
  /** The full text of a call below its deadline, and the texts of its other pages. */
  'call-text': area(
    () => import('./catalogues/call-text/en.json'),
    () => import('./catalogues/call-text/fr.json'),
    () => import('./catalogues/call-text/de.json'),
  ),
  eligibility: area(
    () => import('./catalogues/eligibility/en.json'),
    () => import('./catalogues/eligibility/fr.json'),
    () => import('./catalogues/eligibility/de.json'),
  ),
  joining: area(
    () => import('./catalogues/joining/en.json'),
    () => import('./catalogues/joining/fr.json'),
    () => import('./catalogues/joining/de.json'),
  ),
  topics: area(
    () => import('./catalogues/topics/en.json'),
    () => import('./catalogues/topics/fr.json'),
    () => import('./catalogues/topics/de.json'),
  ),
  map: area(
    () => import('./catalogues/map/en.json'),
    () => import('./catalogues/map/fr.json'),
    () => import('./catalogues/map/de.json'),
  ),
  /** Texts beside every chart: its marks, its files. */
  charts: area(
    () => import('./catalogues/charts/en.json'),
    () => import('./catalogues/charts/fr.json'),
    () => import('./catalogues/charts/de.json'),
  ),
  'country-below': area(
    () => import('./catalogues/country-below/en.json'),
    () => import('./catalogues/country-below/fr.json'),
    () => import('./catalogues/country-below/de.json'),
  ),
  compared: area(
    () => import('./catalogues/compared/en.json'),
    () => import('./catalogues/compared/fr.json'),
    () => import('./catalogues/compared/de.json'),
  ),
  /** Notes in saved tables and pictures of public records. */
  files: area(
    () => import('./catalogues/files/en.json'),
    () => import('./catalogues/files/fr.json'),
    () => import('./catalogues/files/de.json'),
  ),
  participant: area(
    () => import('./catalogues/participant/en.json'),
    () => import('./catalogues/participant/fr.json'),
    () => import('./catalogues/participant/de.json'),
  ),
  'map-later': area(
    () => import('./catalogues/map-later/en.json'),
    () => import('./catalogues/map-later/fr.json'),
    () => import('./catalogues/map-later/de.json'),
  ),
  /** Only for the embedded map; listed here for the type of its keys. */
  'map-embed': area(
    () => import('./catalogues/map-embed/en.json'),
    () => import('./catalogues/map-embed/fr.json'),
    () => import('./catalogues/map-embed/de.json'),
  ),
  /** Sentences on the filters in use. */
  view: area(
    () => import('./catalogues/view/en.json'),
    () => import('./catalogues/view/fr.json'),
    () => import('./catalogues/view/de.json'),
  ),
  /** What the classes and marks of a map of participants mean. */
  legend: area(
    () => import('./catalogues/legend/en.json'),
    () => import('./catalogues/legend/fr.json'),
    () => import('./catalogues/legend/de.json'),
  ),
  members: area(
    () => import('./catalogues/members/en.json'),
    () => import('./catalogues/members/fr.json'),
    () => import('./catalogues/members/de.json'),
  ),
  countries: area(
    () => import('./catalogues/countries/en.json'),
    () => import('./catalogues/countries/fr.json'),
    () => import('./catalogues/countries/de.json'),
  ),
  /** Only for the full map: tools, figures, files. The embedded map does not use them. */
  'map-page': area(
    () => import('./catalogues/map-page/en.json'),
    () => import('./catalogues/map-page/fr.json'),
    () => import('./catalogues/map-page/de.json'),
  ),
  coverage: area(
    () => import('./catalogues/coverage/en.json'),
    () => import('./catalogues/coverage/fr.json'),
    () => import('./catalogues/coverage/de.json'),
  ),
  'country-list': area(
    () => import('./catalogues/country-list/en.json'),
    () => import('./catalogues/country-list/fr.json'),
    () => import('./catalogues/country-list/de.json'),
  ),
  /** The questions of the form: sections, fields, choices, documents. */
  form: area(
    () => import('./catalogues/form/en.json'),
    () => import('./catalogues/form/fr.json'),
    () => import('./catalogues/form/de.json'),
  ),
  /** A section of the form while it is filled in, and the frame of every page of an application. */
  application: area(
    () => import('./catalogues/application/en.json'),
    () => import('./catalogues/application/fr.json'),
    () => import('./catalogues/application/de.json'),
  ),
  /** Where a typed text is stored, and what happens if it was also changed elsewhere. */
  saving: area(
    () => import('./catalogues/saving/en.json'),
    () => import('./catalogues/saving/fr.json'),
    () => import('./catalogues/saving/de.json'),
  ),
  /** Parts of a section that load on demand, and what is not sent yet. */
  'section-later': area(
    () => import('./catalogues/section-later/en.json'),
    () => import('./catalogues/section-later/fr.json'),
    () => import('./catalogues/section-later/de.json'),
  ),
  /** A decision as the applicant sees it. */
  decision: area(
    () => import('./catalogues/decision/en.json'),
    () => import('./catalogues/decision/fr.json'),
    () => import('./catalogues/decision/de.json'),
  ),
  /** Feedback on the form: the question after sending. */
  feedback: area(
    () => import('./catalogues/feedback/en.json'),
    () => import('./catalogues/feedback/fr.json'),
    () => import('./catalogues/feedback/de.json'),
  ),
  /** Feedback on the form: the sums for the office. */
  'feedback-desk': area(
    () => import('./catalogues/feedback-desk/en.json'),
    () => import('./catalogues/feedback-desk/fr.json'),
    () => import('./catalogues/feedback-desk/de.json'),
  ),
  /** The other pages of applications: list, tasks, check, receipt. */
  'application-pages': area(
    () => import('./catalogues/application-pages/en.json'),
    () => import('./catalogues/application-pages/fr.json'),
    () => import('./catalogues/application-pages/de.json'),
  ),
  /** Copies of answers, in files and from earlier applications. */
  exchange: area(
    () => import('./catalogues/exchange/en.json'),
    () => import('./catalogues/exchange/fr.json'),
    () => import('./catalogues/exchange/de.json'),
  ),
  /** Colleagues inside a section: comments, who is here, who has finished. */
  together: area(
    () => import('./catalogues/together/en.json'),
    () => import('./catalogues/together/fr.json'),
    () => import('./catalogues/together/de.json'),
  ),
  /** Pages on people, invitations and signatures. */
  team: area(
    () => import('./catalogues/team/en.json'),
    () => import('./catalogues/team/fr.json'),
    () => import('./catalogues/team/de.json'),
  ),
  /** One sent version. */
  versions: area(
    () => import('./catalogues/versions/en.json'),
    () => import('./catalogues/versions/fr.json'),
    () => import('./catalogues/versions/de.json'),
  ),
  /** The page that checks receipts. */
  receipts: area(
    () => import('./catalogues/receipts/en.json'),
    () => import('./catalogues/receipts/fr.json'),
    () => import('./catalogues/receipts/de.json'),
  ),
  /** Status of an application, for reviewers, secretariat and applicant. */
  statuses: area(
    () => import('./catalogues/statuses/en.json'),
    () => import('./catalogues/statuses/fr.json'),
    () => import('./catalogues/statuses/de.json'),
  ),
  review: area(
    () => import('./catalogues/review/en.json'),
    () => import('./catalogues/review/fr.json'),
    () => import('./catalogues/review/de.json'),
  ),
  secretariat: area(
    () => import('./catalogues/secretariat/en.json'),
    () => import('./catalogues/secretariat/fr.json'),
    () => import('./catalogues/secretariat/de.json'),
  ),
}
