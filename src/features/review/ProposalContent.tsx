import { backend } from '#src/backend/backend.ts'
import { documentSlots } from '#src/domain/application/documents.ts'
import { budgetOf } from '#src/domain/application/budget.ts'
import { visibleFields, visibleSections } from '#src/domain/application/fields.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Criterion } from '#src/domain/scoring-settings.ts'
import { blockOf } from '#src/i18n/answer-blocks.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { FileButton } from '#src/ui/FileButton.tsx'
import { AnswerView } from './AnswerView.tsx'
import { useFailureText } from './failure-text.ts'
import styles from './proposal.module.css'
import { ReadingSwitch, useReading } from './ReadingSwitch.tsx'

type Content = NonNullable<Proposal['content']>

const sectionId = (section: string): string => `section-${section}`

/** Id of the first heading of the content. */
export const firstHeading = ({ answers }: Content): string => sectionId(visibleSections(answers)[0] ?? '')

const placeOf = (slot: string): number => documentSlots.findIndex(({ id }) => id === slot)

const Documents = ({ documents, proposalId }: Pick<Content, 'documents'> & { proposalId: string }) => {
  const t = useText()
  const { number, dayOf } = useFormats()
  const find = useNamedText()
  const reasonOf = useFailureText()
  const present = documents.filter(({ replaced }) => !replaced).toSorted((a, b) => placeOf(a.slot) - placeOf(b.slot))
  if (present.length === 0) return <p>{t('review.proposal.noDocuments')}</p>
  return (
    <ul className={styles['documents']}>
      {present.map((document) => (
        <li key={document.id}>
          <strong>{find(`document.${document.slot}.label`) ?? document.slot}</strong>
          <span className={styles['text']}>
            {document.name} ·{' '}
            {t('review.proposal.fileFacts', {
              format: document.format.toUpperCase(),
              size: number(Math.max(1, Math.round(document.sizeBytes / 1024))),
              day: dayOf(document.addedAt),
            })}
          </span>
          {document.scan === 'waiting' && <span className={styles['text']}>{t('review.proposal.scanWaiting')}</span>}
          {document.scan === 'refused' ? (
            <span className={styles['text']}>{t('review.proposal.scanRefused')}</span>
          ) : (
            <FileButton
              name={document.name}
              size="small"
              read={() => backend().readProposalDocument({ proposalId, documentId: document.id })}
              reasonOf={reasonOf}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** What was sent, section by section, in the words of the form. */
export const ProposalContent = ({
  proposalId,
  content,
  criteria,
}: {
  proposalId: string
  content: Content
  criteria: readonly Criterion[]
}) => {
  const t = useText()
  const formats = useFormats()
  const find = useNamedText()
  const { answers, documents } = content
  const reader = { answers, formats, find, yes: t('ui.yes') }
  const budget = budgetOf(answers)
  const [read, setRead] = useReading()
  const sections = visibleSections(answers).map((section) => (
    <Card as="section" key={section} aria-labelledby={sectionId(section)} className={styles['section'] ?? ''}>
      <h2 id={sectionId(section)} tabIndex={-1}>
        {find(`section.${section}.title`) ?? section}
      </h2>
      {section === 'documents' && <Documents documents={documents} proposalId={proposalId} />}
      {visibleFields(section, answers)
        .filter(({ type }) => type !== 'documents')
        .map((field) => (
          <AnswerView
            key={field.id}
            fieldId={field.id}
            block={blockOf(field, reader)}
            criteria={criteria}
            read={read}
          />
        ))}
      {section === 'budget' && (
        <dl className={styles['totals']}>
          <div>
            <dt>{t('review.proposal.total')}</dt>
            <dd>{formats.euros(budget.totalCents)}</dd>
          </div>
          <div>
            <dt>{t('review.proposal.ownMoney')}</dt>
            <dd>{formats.euros(budget.moneyContributionCents)}</dd>
          </div>
          {budget.coFinancingPermille !== null && (
            <div>
              <dt>{t('review.proposal.coFinancing')}</dt>
              <dd>{formats.percent(budget.coFinancingPermille / 1000, 1)}</dd>
            </div>
          )}
          <div>
            <dt>{t('review.proposal.inKind')}</dt>
            <dd>{formats.euros(budget.inKindContributionCents)}</dd>
          </div>
        </dl>
      )}
    </Card>
  ))
  return (
    <>
      <ReadingSwitch answers={answers} read={read} onRead={setRead} />
      {sections}
    </>
  )
}
