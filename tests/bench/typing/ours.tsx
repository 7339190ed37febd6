/** Our kit with saving, with as many fields as the other forms. */
import '#src/ui/styles/index.css'
import { useForm } from 'react-hook-form'
import { createRoot } from 'react-dom/client'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import type { Confirmed, DraftPort, DraftSaver } from '#src/backend/saving/draft.ts'
import { openDraft } from '#src/backend/saving/draft-saver.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { countCharacters } from '#src/domain/application/count.ts'
import { startLanguage } from '#src/i18n/language.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { afterPaint } from '#src/ui/after-paint.ts'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { TextField } from '#src/ui/TextField.tsx'

type Question = { id: string; label: string; long: boolean; max: number }

const empty: Confirmed = { version: 1, answers: {}, answerVersions: {}, updatedAt: '2016-04-12T08:00:00.000Z' }

/** A backend that accepts everything after 75 ms, half the latency of a slow line. */
const port = (): DraftPort => {
  let now = empty
  return {
    load: () => Promise.resolve(now),
    async save(changes) {
      await new Promise((resolve) => setTimeout(resolve, 75))
      const version = now.version + 1
      const given = Object.fromEntries(changes.map(({ address, value }) => [address, value]))
      const versions = Object.fromEntries(changes.map(({ address }) => [address, version]))
      now = {
        ...now,
        version,
        answers: { ...now.answers, ...given },
        answerVersions: { ...now.answerVersions, ...versions },
      }
      return now
    },
  }
}

const Status = ({ saver }: { saver: DraftSaver }) => <p role="status">{useSavingState(saver).phase}</p>

function Form({ questions, saver }: { questions: readonly Question[]; saver: DraftSaver }) {
  const form = useForm()
  return (
    <form noValidate>
      <Status saver={saver} />
      {questions.map(({ id, label, long, max }) => {
        const onChange = () => {
          const value: unknown = form.getValues(id)
          saver.edit(id, typeof value === 'string' ? value : null, 'key')
        }
        const input = form.register(id, { onChange, onBlur: () => void saver.flush() })
        const common = { ...input, id, label }
        return long ? (
          <LongTextField key={id} {...common} limit={max} count={countCharacters} />
        ) : (
          <TextField key={id} {...common} />
        )
      })}
    </form>
  )
}

export async function showOurs(element: HTMLElement, questions: readonly Question[]): Promise<void> {
  await startLanguage('en')
  const saver = await openDraft({
    draft: 'bench',
    confirmed: empty,
    port: port(),
    device: createIndexedDbStore(),
    tab: 'bench',
    isOpen: () => Promise.resolve(false),
    afterKey: afterPaint,
  })
  createRoot(element).render(
    <LocaleProvider>
      <Form questions={questions} saver={saver} />
    </LocaleProvider>,
  )
}
