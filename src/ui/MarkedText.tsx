import { Fragment, type ReactNode } from 'react'
import { readMarks, type TextBlock, type TextSpan } from '#src/domain/text-marks.ts'
import { classNames } from './class-names.ts'
import styles from './MarkedText.module.css'

interface Props {
  readonly text: string
  /** Language of the text (BCP 47), if known. */
  readonly lang?: string | undefined
  /** Index from which the text exceeds its limit, and the word that says so. The whole text is shown. */
  readonly over?: Over | undefined
  readonly className?: string | undefined
}

interface Over {
  readonly from: number
  readonly word: ReactNode
}

/** A long text for reading, with its lists, bold words and links rendered. */
export const MarkedText = ({ text, lang, over: given, className }: Props) => {
  const blocks = readMarks(text)
  const over = given && atSpan(blocks, given)
  return (
    <div className={classNames(styles['text'], className)}>
      {blocks.map((block, index) => {
        const key = index // blocks have no other key, and no state
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

/** If the limit falls into a mark, which is not shown, moves it to the next words. */
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
    // Left to right: among right-to-left words the parts of the address would be reordered.
    <a href={href} rel="noreferrer noopener" dir="ltr">
      {text}
    </a>
  )

/** A link that crosses the limit is split, so it is no link. */
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
