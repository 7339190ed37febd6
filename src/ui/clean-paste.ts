import type { ClipboardEvent } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

const isTextField = (target: EventTarget): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'tel', 'search', 'url', 'email', ''].includes(target.type))

/** With this many lines, Chromium's `insertText` takes seconds: its time grows with the square of the line count. */
const MANY_LINES = 100

/** Deprecated but without a successor: nothing else keeps the browser's undo. Returns false if unsupported. */
function insertAsTyped(field: Field, text: string): boolean {
  if (typeof document.execCommand !== 'function') return false
  const isLong = field instanceof HTMLTextAreaElement && text.split('\n', MANY_LINES).length === MANY_LINES
  // Inserts the text in one step; a text area takes only the text of the markup.
  const asMarkup = () => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return (
    (isLong && document.execCommand('insertHTML', false, asMarkup())) || document.execCommand('insertText', false, text)
  )
}

/** Inserts text so that the browser's undo works; falls back to setting the value. */
function insert(field: Field, text: string): void {
  if (insertAsTyped(field, text)) return
  const { selectionStart, selectionEnd, value } = field
  const start = selectionStart ?? value.length
  const end = selectionEnd ?? value.length
  // Uses the setter of the prototype: React overrides the one of the element and would ignore the change.
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  const property = Object.getOwnPropertyDescriptor(kind.prototype, 'value')
  property?.set?.call(field, value.slice(0, start) + text + value.slice(end))
  field.setSelectionRange(start + text.length, start + text.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }))
}

/**
 * For `onPaste` around text fields: passes pasted text through `clean`. If `clean` changes nothing, the browser pastes
 * as usual.
 *
 * @param onCleaned called if something was removed or replaced.
 */
export const cleanPaste =
  (clean: (text: string) => string, onCleaned: () => void) =>
  (event: ClipboardEvent): void => {
    const { target, clipboardData } = event
    if (event.defaultPrevented || !isTextField(target) || target.readOnly) return
    const pasted = clipboardData.getData('text/plain')
    const cleaned = clean(pasted)
    // Browsers convert line ends themselves.
    if (cleaned === pasted.replaceAll(/\r\n?/g, '\n')) return
    event.preventDefault()
    insert(target, cleaned)
    onCleaned()
  }
