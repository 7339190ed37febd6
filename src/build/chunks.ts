import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A chunk of the build: which modules it holds, by the beginnings of their paths below `src`. */
interface Chunk {
  readonly name: string
  readonly holds: readonly string[]
  /** Beginnings of paths that the ones above would take in as well. */
  readonly without?: readonly string[]
  /** Modules of libraries. */
  readonly packages?: RegExp
  /** False when what its modules import stays where it is. */
  readonly withImports?: boolean
}

/** `below('ui/', 'Card.', 'styles/')` is `ui/Card.` and `ui/styles/`. */
const below = (folder: string, ...names: readonly string[]): string[] => names.map((name) => folder + name)

/**
 * Which modules come together. The bundler alone would make a chunk per set of pages that share a module: hundreds, and each
 * is one more name on the first page and one more request on a slow line. The first chunk that names a module has it.
 */
export const chunks: readonly Chunk[] = [
  {
    // All that the first page needs anyway. The styles are in it because they say the order of the layers, which has to be
    // read before any layer is.
    name: 'start',
    holds: [
      'app/',
      'backend/',
      ...below('ui/', 'styles/', 'Card.', 'Chip.', 'Countdown.', 'Notice.'),
      ...below('i18n/', 'use-formats.', 'use-named-text.', 'use-text.'),
    ],
    without: [
      ...below('app/', 'PersonMenu', 'SessionRenewal', 'SignOutDialog', 'offline', 'pause'),
      ...below('backend/', 'kept-answers', 'saving/'),
      ...below(
        'backend/queries/',
        'applications',
        'every-page',
        'privacy',
        'proposals',
        'questions',
        'requests',
        'signature',
        'team',
        'usual-times',
      ),
    ],
  },
  { name: 'fields', holds: below('ui/', 'fields.', 'FieldFrame', 'SelectField', 'TextField') },
  { name: 'list', holds: below('ui/', 'DataTable.', 'ScrollRegion.', 'use-quiet-announcement.', 'use-typed-search.') },
  { name: 'places', holds: below('domain/', 'attribution.', 'place-names.', 'text.') },
  {
    name: 'figures',
    holds: ['ui/use-search-change.', ...below('domain/', 'country.', 'country-figures.', 'joined-key.')],
    packages: /\/useSuspenseQuery\./,
  },
  {
    name: 'picture',
    holds: [
      ...below('ui/map/', 'CountryLayers.', 'CountryMap.', 'outlines.', 'shapes-query.'),
      ...below('domain/', 'geography.', 'membership.'),
    ],
  },
  {
    name: 'calls',
    holds: below(
      'features/calls/',
      'BasisMark.',
      'CallChips.',
      'CallCountdown.',
      'DeadlineTimes.',
      'basis.',
      'calls.',
      'mark.',
    ),
    withImports: false,
  },
  {
    // With what records name sections by: in a chunk that waits for another one in a circle it would not be there yet.
    name: 'answers',
    holds: [
      'domain/access.',
      ...below(
        'domain/application/',
        'answer-language',
        'check-value',
        'count',
        'documents',
        'fields',
        'limits',
        'offered-countries',
        'options',
        'section-id',
        'sniff',
      ),
    ],
  },
  {
    name: 'reading',
    holds: [
      'ui/MarkedText',
      ...below('domain/', 'text-marks.', 'links-in-text.'),
      ...below('i18n/', 'answer-blocks.', 'translation-lines.'),
    ],
    withImports: false,
  },
  { name: 'later', holds: below('ui/', 'Later.', 'load-once.'), withImports: false },
  { name: 'two-texts', holds: below('ui/', 'TwoTexts.', 'changed-part.'), withImports: false },
  {
    name: 'read-again',
    holds: below('features/application/read-again/', 'read-again.', 'use-read-again.'),
    withImports: false,
  },
  {
    name: 'values',
    holds: [
      ...below('domain/', 'same-value.', 'within.'),
      'backend/saving/kept-form.',
      ...below('ui/', 'focus-field.', 'use-one-shot.'),
      ...below('features/application/', 'load-later.', 'paths.', 'use-asked-element.'),
      ...below('features/application/form/', 'form.module.', 'form-context.'),
    ],
    withImports: false,
  },
  {
    name: 'files',
    holds: [
      'ui/FileButton.',
      ...below('features/application/documents/', 'OpenDocument.', 'file-size.', 'use-uploads.'),
      'features/application/use-application.',
    ],
    withImports: false,
  },
  {
    // What the page of the map shares with its parts that come later.
    name: 'map',
    holds: below(
      'features/map/',
      'HotButton.',
      'MapHelp.',
      'beside.',
      'ground.',
      'hot.',
      'map-measure.',
      'map-model.',
      'map-scale.',
      'map-search.',
      'map-time.',
      'use-map-texts.',
      'use-measure-texts.',
    ),
    withImports: false,
  },
  {
    // The street map has the rest of it.
    name: 'leaflet',
    holds: [],
    packages: /\/node_modules\/(?:leaflet\/src\/(?!layer\/tile)|@?react-leaflet)/,
    withImports: false,
  },
  { name: 'joining', holds: ['domain/joining.'] },
  {
    name: 'team',
    holds: [
      ...below('features/application/team/', 'StepFailure.', 'team.module.'),
      ...below('backend/', 'saving/guest-draft.'),
      ...below('backend/queries/', 'applications.', 'every-page.', 'signature.', 'team.'),
      ...below(
        'domain/',
        'answer-history.',
        'handovers.',
        'ownership-return.',
        'presence.',
        'signature.',
        'team.',
        'threads.',
        'application/section-id.',
      ),
      ...below('contract/', 'applica', 'places', 'presence', 'signatures', 'team', 'threads', 'uploads'),
    ],
    withImports: false,
  },
  { name: 'scoring', holds: ['domain/scoring.'] },
  {
    name: 'call',
    holds: [
      ...below(
        'features/calls/',
        'Contents.',
        'DeadlineVersions.',
        'Statements.',
        'load-call.',
        'qa/AnsweredHere.',
        'qa/questions.',
        'sections.',
        'use-place-in-hash.',
      ),
      'domain/call-questions.',
      'backend/queries/questions.',
    ],
    withImports: false,
  },
  {
    name: 'call-text',
    holds: below('features/calls/', 'parts/', 'form-texts.', 'qa/PublishedQuestions.', 'qa/use-place.'),
    withImports: false,
  },
  {
    name: 'checks',
    holds: [
      'domain/money.',
      ...below(
        'domain/application/',
        'budget.',
        'check.',
        'check-partners.',
        'check-plausible.',
        'check-translations.',
        'eligibility.',
        'translations.',
      ),
    ],
    withImports: false,
  },
  { name: 'records', holds: below('domain/', 'status.', 'transitions.', 'withdrawal.'), withImports: false },
  {
    name: 'countries',
    holds: below('features/countries/', 'RangeBar.', 'countries.module.', 'scale.', 'use-country-words.'),
  },
]

/** Beginnings of paths in the chunks that no file below `src` has any more: of a file that has moved or has another name. */
export const namesOfNoFile = (all: readonly Chunk[], paths: readonly string[]): string[] =>
  all.flatMap(({ holds, without = [] }) =>
    [...holds, ...without].filter((name) => !paths.some((path) => path.startsWith(name))),
  )

const source = fileURLToPath(new URL('..', import.meta.url))

const anyOf = (beginnings: readonly string[]): string =>
  beginnings.map((name) => name.replaceAll(/[.]/g, String.raw`\.`)).join('|')

const testOf = ({ holds, without = [], packages }: Omit<Chunk, 'name'>): RegExp => {
  const but = without.length > 0 ? `(?!${anyOf(without)})` : ''
  const own = holds.length > 0 ? [`\\/src\\/${but}(?:${anyOf(holds)})`] : []
  return new RegExp([...own, ...(packages ? [packages.source] : [])].join('|'))
}

/** The groups as the bundler takes them. Throws when one names no file, so that a chunk never loses a module unnoticed. */
export const chunkGroups = () => {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const wrong = namesOfNoFile(chunks, paths)
  if (wrong.length > 0) throw new Error(`src/build/chunks.ts names what is not in src: ${wrong.join(', ')}`)
  return chunks.map(({ name, withImports = true, ...modules }) => ({
    name,
    test: testOf(modules),
    includeDependenciesRecursively: withImports,
  }))
}
