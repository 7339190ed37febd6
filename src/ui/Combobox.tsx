import type { ChangeEvent, ComponentProps, KeyboardEvent, ReactNode, RefObject } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import styles from './Combobox.module.css'
import { fieldAria, FieldFrame, type FieldTexts } from './FieldFrame.tsx'
import fieldStyles from './fields.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** `label` is written into the input when the option is chosen. */
export type ComboboxOption = { readonly id: string; readonly label: string; readonly detail?: ReactNode }

/** Options that match a text, best first, and the total number of matches. */
export type ComboboxFound = { readonly options: readonly ComboboxOption[]; readonly count: number }

export type ComboboxProps = FieldTexts &
  Omit<ComponentProps<'input'>, 'list'> & {
    /** Called at every key press while the list may be open. */
    find: (text: string) => ComboboxFound
    onChoose: (option: ComboboxOption) => void
    /** Shown below the input. */
    note?: ReactNode
  }

const nothing: ComboboxFound = { options: [], count: 0 }
const ANNOUNCE_PAUSE_MS = 700

const passOn = (ref: ComponentProps<'input'>['ref'], element: HTMLInputElement | null) => {
  if (typeof ref === 'function') ref(element)
  else if (ref) ref.current = element
}

/**
 * A text input with suggestions (ARIA combobox with list). Any text is allowed: an option only saves typing. Arrow keys
 * move through the list, Enter chooses, Escape closes; the focus never leaves the input.
 */
export const Combobox = ({
  label,
  hint,
  error,
  warning,
  optional,
  find,
  onChoose,
  note,
  className,
  ref,
  onChange,
  onBlur,
  onFocus,
  ...input
}: ComboboxProps) => {
  const t = useText()
  const own = useId()
  const id = input.id ?? input.name ?? own
  const texts = { label, hint, error, warning, optional }
  const element = useRef<HTMLInputElement>(null)
  /** The text to find options for. Null: the list is closed. */
  const [asked, setAsked] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const { options, count } = asked === null ? nothing : find(asked)
  const isOpen = options.length > 0
  const listId = `${id}-list`
  const idOf = (index: number) => `${listId}-${index}`
  const activeId = isOpen && active >= 0 ? idOf(active) : undefined

  const list = useRef<HTMLDivElement>(null)
  // Outside React: scrolls the page, since at the lower edge of the screen the suggestions would be hidden.
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])

  const close = () => {
    setAsked(null)
    setActive(-1)
  }
  const choose = (option: ComboboxOption) => {
    onChoose(option)
    close()
  }
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    onChange?.(event)
    setActive(-1)
    setAsked(event.target.value.trim() === '' ? null : event.target.value)
  }
  const move = (step: 1 | -1) => {
    if (!isOpen) return setAsked(element.current?.value ?? '')
    // One more position than options: the text itself, with no option active.
    setActive((before) => ((before + 1 + step + options.length + 1) % (options.length + 1)) - 1)
  }
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // During input method composition, these keys have another meaning.
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const option = options[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && option) {
      event.preventDefault()
      choose(option)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      close()
    } else if (event.key === 'Tab') close()
  }
  return (
    <FieldFrame id={id} {...texts} className={className}>
      <div className={styles['place']}>
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...fieldAria(id, texts, input['aria-describedby'])}
          ref={(node) => {
            element.current = node
            passOn(ref, node)
          }}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={activeId}
          onChange={handleChange}
          onKeyDown={handleKey}
          onFocus={onFocus}
          onBlur={(event) => {
            close()
            onBlur?.(event)
          }}
          className={fieldStyles['input']}
        />
        {isOpen && (
          <div ref={list} id={listId} role="listbox" aria-label={t('ui.suggestions')} className={styles['list']}>
            {options.map((option, index) => (
              <Option
                key={option.id}
                id={idOf(index)}
                option={option}
                isActive={index === active}
                onChoose={() => choose(option)}
              />
            ))}
            {count > options.length && (
              <div role="presentation" className={styles['more']}>
                {t('ui.moreSuggestions', { count: count - options.length })}
              </div>
            )}
          </div>
        )}
      </div>
      <Heard words={asked === null || asked.trim() === '' ? '' : t('ui.suggestionsFound', { count })} field={element} />
      {note}
    </FieldFrame>
  )
}

const Option = ({
  id,
  option,
  isActive,
  onChoose,
}: {
  id: string
  option: ComboboxOption
  isActive: boolean
  onChoose: () => void
}) => {
  const place = useRef<HTMLDivElement>(null)
  // Outside React: scrolls the list.
  useEffect(() => {
    if (isActive) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // The input keeps focus and keys: pressing an option with mouse or finger must not take the focus.
    <div
      ref={place}
      id={id}
      role="option"
      aria-selected={isActive}
      className={classNames(styles['option'], isActive && styles['active'])}
      onMouseDown={(event) => event.preventDefault()}
      tabIndex={-1}
      onClick={onChoose}
      // Reached only if a screen reader focuses the option.
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <span>{option.label}</span>
      {option.detail && <span className={styles['detail']}>{option.detail}</span>}
    </div>
  )
}

/** Announces the number of options once typing pauses. */
const Heard = ({ words, field }: { words: string; field: RefObject<HTMLInputElement | null> }) => {
  const [heard, setHeard] = useState('')
  // Outside React: a timer.
  useEffect(() => {
    const timer = setTimeout(() => setHeard(document.activeElement === field.current ? words : ''), ANNOUNCE_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, field])
  return (
    <span role="status">
      <VisuallyHidden>{heard}</VisuallyHidden>
    </span>
  )
}
