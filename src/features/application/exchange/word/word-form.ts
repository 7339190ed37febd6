/** A choice of a list, and what is kept for it. */
export interface WordOption {
  readonly value: string
  readonly label: string
}

/** How an answer is given in Word. */
export type WordControl =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly options: readonly WordOption[] }
  | { readonly kind: 'ticks'; readonly options: readonly WordOption[] }
  | { readonly kind: 'tick'; readonly label: string }

/** One answer: the text that stands there, or the values that are ticked. */
export interface WordAnswer {
  readonly address: string
  /** Name of the part; null where the question itself is the name. */
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

/** A list: a table with a row per entry or, where an entry is long, a table per entry. */
export interface WordTable {
  readonly columns: readonly WordColumn[]
  /** Texts by column; a row without one for a column is empty there. */
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
  /** Where the file comes from, for when it comes back. */
  readonly properties: Readonly<Record<string, string>>
  readonly sections: readonly {
    readonly title: string
    readonly notes: readonly string[]
    readonly questions: readonly WordQuestion[]
  }[]
}
