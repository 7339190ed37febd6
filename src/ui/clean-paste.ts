import type { ClipboardEvent } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

const isTextField = (target: EventTarget): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'tel', 'search', 'url', 'email', ''].includes(target.type))

/** As if it was typed, so that the browser's own undo takes it back; where a browser cannot, put in by hand. */
function insert(field: Field, text: string): void {
  // Deprecated and without a successor: nothing else keeps undo.
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return
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
