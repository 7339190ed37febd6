import type { JsonValue } from '../values.ts'

/** Flat map from address to value. An absent address and `null` both mean "no answer yet". */
export type Answers = Readonly<Record<string, JsonValue>>

export type SectionId =
  | 'applicant'
  | 'contact'
  | 'modules'
  | 'motivation'
  | 'activity'
  | 'budget'
  | 'otherGrants'
  | 'documents'
  | 'declarations'

export const moduleIds = ['A', 'B', 'C'] as const
export type ModuleId = (typeof moduleIds)[number]

/** Where a field or rule comes from. */
export type Basis = 'documented' | 'inferred' | 'our_design'

/** When something is shown or needed. `unless` names a checkbox that switches it off. */
export type Condition =
  | 'always'
  | 'never'
  | { readonly modules: readonly ModuleId[] }
  | { readonly applicantType: 'non_profit' }
  | { readonly unless: string }

/** Texts: `min` and `max` in characters as `countCharacters` counts them. */
interface TextControl {
  readonly type: 'text' | 'longtext' | 'email' | 'phone' | 'url'
  readonly min?: number
  readonly max: number
}

/** Stored as a whole number; until it is one, as the typed text. */
interface IntegerControl {
  readonly type: 'integer'
  readonly min: number
  readonly max: number
}

/** Stored as integer cents; until it is an amount, as the typed text. */
interface MoneyControl {
  readonly type: 'money'
  readonly minCents: number
  readonly maxCents: number
}

interface ChoiceControl {
  readonly type: 'choice'
  /** Name of the texts of the options, see `optionKey`. */
  readonly optionSet: string
  readonly options: readonly string[]
}

interface MultichoiceControl {
  readonly type: 'multichoice'
  readonly optionSet: string
  readonly options: readonly string[]
}

/** `visitReference` holds the `key` of a working visit. A required `checkbox` must be ticked. */
interface PlainControl {
  readonly type: 'country' | 'language' | 'currency' | 'date' | 'checkbox' | 'visitReference'
}

export type Control = TextControl | IntegerControl | MoneyControl | ChoiceControl | MultichoiceControl | PlainControl

interface Described {
  readonly id: string
  readonly requiredWhen: Condition
  readonly shownWhen: Condition
  /** The catalogue has a hint for it, `….hint`. */
  readonly hint?: true
  /** The person may pick a participant of the Alliance; that also fills `country` and `kind`. */
  readonly suggest?: 'member'
  /** Token for the `autocomplete` attribute, if the browser may know the answer. */
  readonly autocomplete?: string
  /** The eligibility statement that a missing answer breaks. */
  readonly rule?: string
}

/** A part of a group, or a column of a list. Required means: required inside its group or row. */
export type Part = Described & Control

interface Composite {
  readonly type: 'group' | 'dateRange' | 'exclusion'
  readonly parts: readonly Part[]
}

interface List {
  readonly type: 'list' | 'dateRangeList'
  readonly minItems: number
  readonly maxItems: number
  readonly item: readonly Part[]
}

/** `documents`: files, stored apart from the answers. `computed`: shown, never stored. */
interface Unstored {
  readonly type: 'documents' | 'computed'
}

export type Field = Described & { readonly section: SectionId; readonly basis: Basis } & (
    | Control
    | Composite
    | List
    | Unstored
  )
export type CompositeField = Field & Composite
export type ListField = Field & List

export interface Section {
  readonly id: SectionId
  readonly shownWhen: Condition
}

/** One row of a list as stored: a stable `key` and whatever was typed so far. */
export type ListItem = Readonly<Record<string, JsonValue>>

export type Severity = 'error' | 'warning'

/**
 * The result of a rule on an answer. The catalogue has the sentence under `problem.<code>`. Params ending in `On` are
 * plain dates, in `Cents` integer cents: format both before showing them. `{label}` and `{number}` (1-based, in lists)
 * come from `describeAddress(address)`.
 */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly address: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly rule?: string
}
