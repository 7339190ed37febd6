import type { ClipboardEvent } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

const isTextField = (target: EventTarget): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'tel', 'search', 'url', 'email', ''].includes(target.type))

/** From so many lines on, Chromium's `insertText` takes seconds: its time grows with the square of their number. */
const MANY_LINES = 100

/** Deprecated and without a successor: nothing else keeps the browser's undo. False where the browser cannot. */
function insertAsTyped(field: Field, text: string): boolean {
  if (typeof document.execCommand !== 'function') return false
  const isLong = field instanceof HTMLTextAreaElement && text.split('\n', MANY_LINES).length === MANY_LINES
  // The same text, put in at one go: a text area takes nothing else from it.
  const asMarkup = () => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return (
    (isLong && document.execCommand('insertHTML', false, asMarkup())) || document.execCommand('insertText', false, text)
  )
}

/** As if it was typed, so that the browser's own undo takes it back; where a browser cannot, put in by hand. */
function insert(field: Field, text: string): void {
  if (insertAsTyped(field, text)) return
  const { selectionStart, selectionEnd, value } = field
  const start = selectionStart ?? value.length
  const end = selectionEnd ?? value.length
  // By the setter of the browser: that of the element belongs to React, which would take the text for one that it knows.
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  const property = Object.getOwnPropertyDescriptor(kind.prototype, 'value')
  property?.set?.call(field, value.slice(0, start) + text + value.slice(end))
  field.setSelectionRange(start + text.length, start + text.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }))
}

/**
 * For `onPaste` around text fields: what is pasted goes through `clean` first. A text that is clean already is left to
 * the browser.
 *
 * @param onCleaned told when something was left out or replaced.
 */
export const cleanPaste =
  (clean: (text: string) => string, onCleaned: () => void) =>
  (event: ClipboardEvent): void => {
    const { target, clipboardData } = event
    if (event.defaultPrevented || !isTextField(target) || target.readOnly) return
    const pasted = clipboardData.getData('text/plain')
    const cleaned = clean(pasted)
    // Line ends of other systems are the browser's own business.
    if (cleaned === pasted.replaceAll(/\r\n?/g, '\n')) return
    event.preventDefault()
    insert(target, cleaned)
    onCleaned()
  }
