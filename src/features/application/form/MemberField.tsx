import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, type FocusEvent, useState } from 'react'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { addresses, describeAddress } from '#src/domain/application/fields.ts'
import { offeredCountries } from '#src/domain/application/offered-countries.ts'
import type { Member } from '#src/domain/member.ts'
import { localMembers } from '#src/i18n/local-members.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Combobox, type ComboboxFound } from '#src/ui/Combobox.tsx'
import { useFormTexts } from '../texts.ts'
import { useSectionForm } from './form-context.ts'
import styles from './form.module.css'

type Search = typeof import('./member-options.ts').membersNamed

type Filled = {
  readonly member: Member
  readonly labels: readonly string[]
  /** Filled values and previous ones, by part, since the row may move. */
  readonly cells: readonly { readonly part: string; readonly value: string; readonly before: string }[]
}

/**
 * Name of an authority: choosing a participant of the Alliance also fills the neighbouring fields; any other name can
 * be typed.
 */
export const MemberField = ({
  name,
  onTyped,
  hint,
  ...field
}: Omit<ComponentProps<typeof Combobox>, 'find' | 'onChoose' | 'note' | 'name'> & {
  name: string
  onTyped: () => void
}) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { form, rules, change } = useSectionForm()
  const [isWanted, setIsWanted] = useState(false)
  const [search, setSearch] = useState<{ membersNamed: Search } | null>(null)
  const [filled, setFilled] = useState<Filled | null>(null)
  const { data = [] } = useQuery({ ...allianceQueries.members(), enabled: isWanted })
  const members = localMembers(data, formats.locale)
  const compare = new Intl.Collator(formats.locale).compare

  const nameAt = name.lastIndexOf('.')
  const at = (part: string) => `${name.slice(0, nameAt)}.${part}`
  const put = (values: readonly (readonly [string, string])[]) => {
    for (const [part, value] of values) {
      const address = at(part)
      form.setValue(address, value)
      // A part of a group is an answer of its own; parts of a row are saved with the list.
      if (addresses.has(address) && address !== name) change(address, value === '' ? null : value, () => undefined)
    }
    onTyped()
  }

  const find = (typed: string): ComboboxFound => {
    if (!search) return { options: [], count: 0 }
    const { first, count } = search.membersNamed(members, typed, compare)
    return {
      count,
      options: first.map((member) => ({
        id: member.id,
        label: member.name,
        detail: t('application.pick.detail', {
          kind: texts.option('authorityKind', member.kind),
          country: formats.country(member.country),
          sample: String(member.sample),
        }),
      })),
    }
  }
  const handleChoose = ({ id }: { id: string }) => {
    const member = members.find((candidate) => candidate.id === id)
    if (!member) return
    const isOffered = offeredCountries(rules).includes(member.country)
    const values = (
      [
        [name.slice(nameAt + 1), member.name],
        ['country', isOffered ? member.country : ''],
        ['kind', member.kind],
      ] as const
    ).filter(([part, value]) => value !== '' && (at(part) === name || describeAddress(at(part))?.part))
    const cells = values.map(([part, value]) => ({ part, value, before: String(form.getValues(at(part)) ?? '') }))
    const labels = values.map(([part]) => texts.find(describeAddress(at(part))?.labelKey ?? '') ?? part)
    put(values)
    setFilled({ member, labels, cells })
    announce(t('application.pick.filled', { what: formats.list(labels), sample: String(member.sample) }))
  }
  const handleUndo = ({ cells }: Filled) => {
    // Values changed since are not undone.
    const still = cells.filter(({ part, value }) => form.getValues(at(part)) === value)
    put(still.map(({ part, before }) => [part, before]))
    setFilled(null)
    announce(t('application.pick.undone', { changed: String(still.length < cells.length) }))
    document.getElementById(name)?.focus()
  }
  const handleFocus = (event: FocusEvent<HTMLInputElement>) => {
    field.onFocus?.(event)
    setIsWanted(true)
    // If the suggestions cannot be loaded, the name is simply typed.
    if (!search) void import('./member-options.ts').then(setSearch, () => undefined)
  }
  return (
    <Combobox
      {...field}
      name={name}
      hint={
        <>
          {hint} {t('application.pick.hint')}
        </>
      }
      find={find}
      onFocus={handleFocus}
      onChoose={handleChoose}
      note={
        filled && (
          <p className={styles['note']}>
            {t('application.pick.filled', { what: formats.list(filled.labels), sample: String(filled.member.sample) })}{' '}
            <Button variant="quiet" size="small" onClick={() => handleUndo(filled)}>
              {t('application.undo')}
            </Button>
          </p>
        )
      }
    />
  )
}
