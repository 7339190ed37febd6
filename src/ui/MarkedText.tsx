import { Fragment, type ReactNode } from 'react'
import { readMarks, type TextBlock, type TextSpan } from '#src/domain/text-marks.ts'
import { classNames } from './class-names.ts'
import styles from './MarkedText.module.css'

interface Props {
  readonly text: string
  /** Language of the text (BCP 47), where somebody said it. */
  readonly lang?: string | undefined
  /** From which index on the text is over its limit, and what is said there. All of it is shown. */
  readonly over?: Over | undefined
  readonly className?: string | undefined
}

interface Over {
  readonly from: number
  readonly word: ReactNode
}

/** A long text for reading: as it was typed, with its lists, bold words and addresses drawn as such. */
export const MarkedText = ({ text, lang, over: given, className }: Props) => {
  const blocks = readMarks(text)
  const over = given && atSpan(blocks, given)
  return (
    <div className={classNames(styles['text'], className)}>
      {blocks.map((block, index) => {
        const key = index // blocks have no other name, and keep nothing
        if (block.kind === 'paragraph') {
          return (
            <p key={key} lang={lang} dir="auto">
              <Spans spans={block.spans} over={over} />
            </p>
          )
        }
        const List = block.numbered ? 'ol' : 'ul'
        return (
          <List key={key}>
            {block.items.map(({ at, mark, spans }) => (
              <li key={at} lang={lang} dir="auto">
                <span className={styles['mark']}>{block.numbered ? mark : '• '}</span>
                <Spans spans={spans} over={over} />
              </li>
            ))}
          </List>
        )
      })}
    </div>
  )
}

const spansOf = (block: TextBlock): readonly TextSpan[] =>
  block.kind === 'paragraph' ? block.spans : block.items.flatMap(({ spans }) => spans)

/** The limit may fall into a mark, which is not shown: then it is told at the words behind it. */
function atSpan(blocks: readonly TextBlock[], { from, word }: Over): Over {
  const first = blocks.flatMap(spansOf).find(({ at, text }) => from < at + text.length)
  return { from: Math.max(from, first?.at ?? from), word }
}

const Spans = ({ spans, over }: { spans: readonly TextSpan[]; over: Over | undefined }) =>
  spans.map((span) => {
    const { at, text, bold } = span
    const words = over && over.from < at + text.length ? <Surplus span={span} over={over} /> : <Words span={span} />
    return bold ? <strong key={at}>{words}</strong> : <Fragment key={at}>{words}</Fragment>
  })

const Words = ({ span: { text, href } }: { span: TextSpan }) =>
  href === null ? (
    text
  ) : (
    // In its own direction: among words from right to left its parts would change places.
    <a href={href} rel="noreferrer noopener" dir="ltr">
      {text}
    </a>
  )

/** An address that goes over the limit in its middle is half inside, so it leads nowhere. */
const Surplus = ({ span, over: { from, word } }: { span: TextSpan; over: Over }) => {
  const { at, text } = span
  if (from < at) {
    return (
      <mark>
        <Words span={span} />
      </mark>
    )
  }
  const cut = from - at
  return (
    <>
      {text.slice(0, cut)}
      {word} <mark>{cut === 0 ? <Words span={span} /> : text.slice(cut)}</mark>
    </>
  )
}
