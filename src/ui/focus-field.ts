/** Focuses the element with this id and scrolls to its label. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id)
  if (!field) return false
  field.focus()
  const label = field.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field
  label.scrollIntoView({ block: 'start' })
  return true
}
