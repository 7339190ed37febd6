import { backend } from '#src/backend/backend.ts'
import { documentSlots } from '#src/domain/application/documents.ts'
import { budgetOf } from '#src/domain/application/budget.ts'
import { visibleSections } from '#src/domain/application/fields.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import type { Criterion } from '#src/domain/scoring-settings.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { FileButton } from '#src/ui/FileButton.tsx'
import { ScrollRegion } from '#src/ui/ScrollRegion.tsx'
import { type Block, blocksOf } from './answer-text.ts'
import { answerId } from './answer-link.ts'
import { useFailureText } from './failure-text.ts'
import styles from './proposal.module.css'

type Content = NonNullable<Proposal['content']>

const placeOf = (slot: string): number => documentSlots.findIndex(({ id }) => id === slot)

const AnswerBlock = ({ block, criteria }: { block: Block; criteria: readonly Criterion[] }) => {
  const t = useText()
  const headingId = answerId(block.id)
  const judgedBy = criteria.filter(({ fedBy }) => fedBy.includes(block.id))
  const [only] = block.lines
  return (
    <div className={styles['answer']}>
      <h3 id={headingId} tabIndex={-1} className={styles['question']}>
        {block.label}
        {judgedBy.map(({ id }) => (
          <Chip key={id} tone="plain" className={styles['judged'] ?? ''}>
            {id}
          </Chip>
        ))}
      </h3>
      {block.lines.length === 1 && only ? (
        <p className={styles['text']}>{only.text || <em>{t('review.proposal.noAnswer')}</em>}</p>
      ) : block.lines.length > 1 ? (
        <dl className={styles['parts']}>
          {block.lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={styles['text']}>{text || <em>{t('review.proposal.noAnswer')}</em>}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {block.table &&
        (block.table.rows.length === 0 ? (
          <p>
            <em>{t('review.proposal.noAnswer')}</em>
          </p>
        ) : (
          <ScrollRegion labelledBy={headingId}>
            <table className={styles['rows']} aria-labelledby={headingId}>
              <thead>
                <tr>
                  <td />
                  {block.table.headers.map((header) => (
                    <th key={header} scope="col">
                      {header}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {block.table.rows.map(({ name, cells }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {cells.map((cell, index) => (
                      <td key={block.table?.headers[index]}>{cell || '–'}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        ))}
    </div>
  )
}

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
          <FileButton
            name={document.name}
            size="small"
            read={() => backend().readProposalDocument({ proposalId, documentId: document.id })}
            reasonOf={reasonOf}
          />
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
  return visibleSections(answers).map((section) => (
    <Card as="section" key={section} aria-labelledby={`section-${section}`} className={styles['section'] ?? ''}>
      <h2 id={`section-${section}`}>{find(`section.${section}.title`) ?? section}</h2>
      {section === 'documents' && <Documents documents={documents} proposalId={proposalId} />}
      {blocksOf(section, reader).map((block) => (
        <AnswerBlock key={block.id} block={block} criteria={criteria} />
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
          <div>
            <dt>{t('review.proposal.inKind')}</dt>
            <dd>{formats.euros(budget.inKindContributionCents)}</dd>
          </div>
        </dl>
      )}
    </Card>
  ))
}
