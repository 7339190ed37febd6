/** A choice of a list, with its stored value. */
export interface WordOption {
  readonly value: string
  readonly label: string
}

/** The kind of control for an answer in Word. */
export type WordControl =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly options: readonly WordOption[] }
  | { readonly kind: 'ticks'; readonly options: readonly WordOption[] }
  | { readonly kind: 'tick'; readonly label: string }

/** One answer: its text, or the ticked values. */
export interface WordAnswer {
  readonly address: string
  /** Name of the part; null if the question itself is the name. */
  readonly label: string | null
  readonly notes: readonly string[]
  readonly control: WordControl
  readonly text: string
  readonly ticked: readonly string[]
}

export interface WordColumn {
  readonly part: string
  readonly label: string
  readonly notes: readonly string[]
  readonly control: WordControl
}

/** A list: one table with a row per entry, or a table per entry if entries are long. */
export interface WordTable {
  readonly columns: readonly WordColumn[]
  /** Texts by column; missing columns are empty. */
  readonly rows: readonly {
    readonly key: string
    readonly title: string
    readonly texts: ReadonlyMap<string, string>
  }[]
  readonly isLong: boolean
}

export interface WordQuestion {
  readonly address: string
  readonly label: string
  readonly notes: readonly string[]
  readonly answers: readonly WordAnswer[]
  readonly table: WordTable | null
}

export interface WordForm {
  readonly title: string
  readonly intro: readonly string[]
  readonly language: string
  /** Origin of the file, to recognise it when it comes back. */
  readonly properties: Readonly<Record<string, string>>
  readonly sections: readonly {
    readonly title: string
    readonly notes: readonly string[]
    readonly questions: readonly WordQuestion[]
  }[]
}
