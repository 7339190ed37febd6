import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A chunk of the build: its modules, by the beginnings of their paths below `src`. */
interface Chunk {
  readonly name: string
  readonly holds: readonly string[]
  /** Excluded paths among those in `holds`. */
  readonly without?: readonly string[]
  /** Library modules of the chunk. */
  readonly packages?: RegExp
  /** False: modules imported by the chunk's modules do not move into it. */
  readonly withImports?: boolean
}

/** `below('ui/', 'Card.', 'styles/')` is `ui/Card.` and `ui/styles/`. */
const below = (folder: string, ...names: readonly string[]): string[] => names.map((name) => folder + name)

/**
 * Which modules are bundled together. The bundler alone would make a chunk for each set of pages that share a module:
 * hundreds, each with one more name on the first page and one more request on a slow line. The first matching chunk
 * gets a module.
 */
export const chunks: readonly Chunk[] = [
  {
    // Everything that the first page needs anyway. Includes the styles, since they define the order of the layers
    // before any layer is read.
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
    // Includes the section ids that records use: in a chunk with circular imports they could be undefined at first.
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
    // Code that the map's page shares with its later parts.
    name: 'map',
    holds: below(
      'features/map/',
      'HotButton.',
      'MapHelp.',
      'beside.',
      'model/ground.',
      'hot.',
      'model/map-measure.',
      'model/map-model.',
      'map-scale.',
      'model/map-search.',
      'model/map-time.',
      'use-map-texts.',
      'use-measure-texts.',
    ),
    withImports: false,
  },
  {
    // Without the tile layers, which belong to the street map.
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

/** Path beginnings in the chunks that match no file below `src`, for example after a file was moved or renamed. */
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

/** The groups in the bundler's form. Throws if one matches no file, so that a chunk never loses a module unnoticed. */
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
