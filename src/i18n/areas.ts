import { area } from './area.ts'

/** The texts of the application, area by area. The embedded map has a table of its own (`embedded-areas.ts`). */
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
  /** What a call says in full, below its deadline, and what only its other pages say. */
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
  /** What stands beside every chart: its marks in words, its files. */
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
  /** What a table or a picture of public records says of itself when it is taken along. */
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
  /** What only the embedded map says; here for the names of its texts. */
  'map-embed': area(
    () => import('./catalogues/map-embed/en.json'),
    () => import('./catalogues/map-embed/fr.json'),
    () => import('./catalogues/map-embed/de.json'),
  ),
  /** Which filters are set, in a sentence. */
  view: area(
    () => import('./catalogues/view/en.json'),
    () => import('./catalogues/view/fr.json'),
    () => import('./catalogues/view/de.json'),
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
  /** What only the whole map has: its tools, its figures, its files. The embedded map does without. */
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
  /** What a section of the form says while it is filled in, and what is around every page of an application. */
  application: area(
    () => import('./catalogues/application/en.json'),
    () => import('./catalogues/application/fr.json'),
    () => import('./catalogues/application/de.json'),
  ),
  /** Where a text is that is being typed, and what happens when it was changed elsewhere too. */
  saving: area(
    () => import('./catalogues/saving/en.json'),
    () => import('./catalogues/saving/fr.json'),
    () => import('./catalogues/saving/de.json'),
  ),
  /** Parts of a section that come when somebody asks for them, and what is not sent yet. */
  'section-later': area(
    () => import('./catalogues/section-later/en.json'),
    () => import('./catalogues/section-later/fr.json'),
    () => import('./catalogues/section-later/de.json'),
  ),
  /** What an applicant is told of a decision. */
  decision: area(
    () => import('./catalogues/decision/en.json'),
    () => import('./catalogues/decision/fr.json'),
    () => import('./catalogues/decision/de.json'),
  ),
  /** How the form was: the question after sending. */
  feedback: area(
    () => import('./catalogues/feedback/en.json'),
    () => import('./catalogues/feedback/fr.json'),
    () => import('./catalogues/feedback/de.json'),
  ),
  /** How the form was: the sums for the office. */
  'feedback-desk': area(
    () => import('./catalogues/feedback-desk/en.json'),
    () => import('./catalogues/feedback-desk/fr.json'),
    () => import('./catalogues/feedback-desk/de.json'),
  ),
  /** What only the other pages of applications say: list, tasks, check, receipt. */
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
  /** Colleagues, as far as a section shows them: comments, who is here, who has finished. */
  together: area(
    () => import('./catalogues/together/en.json'),
    () => import('./catalogues/together/fr.json'),
    () => import('./catalogues/together/de.json'),
  ),
  /** People, invitations and signatures, on pages of their own. */
  team: area(
    () => import('./catalogues/team/en.json'),
    () => import('./catalogues/team/fr.json'),
    () => import('./catalogues/team/de.json'),
  ),
  /** One version as it was sent. */
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
  /** Where an application stands, for those who judge it and for its applicant. */
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
