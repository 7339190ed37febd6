import type { Application, Receipt } from '#src/domain/application-record.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline, timeliness } from '#src/domain/deadline.ts'
import { receiptCode } from '#src/domain/receipt-code.ts'
import { applicantView } from '#src/domain/status.ts'
import { deadlineTexts } from '#src/i18n/deadline-text.ts'
import type { ReceiptLine } from '#src/i18n/receipt-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../texts.ts'
import { useNow } from '../deadline/use-server-time.ts'

/** A receipt in the language of the page, for screen, text and PDF. */
export interface ReceiptWords {
  readonly title: string
  readonly lines: readonly ReceiptLine[]
  readonly next: readonly string[]
  readonly code: string
  /** Where the code can be checked, with the full URL for print. */
  readonly codeHow: string
}

const VERIFY = '/receipts/verify'

export function useReceiptWords(receipt: Receipt, call: Call, application: Application): ReceiptWords {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const { submission, deadline } = receipt
  const now = useNow()
  const { number } = submission
  const { printed } = deadlineTexts(deadline, formats)
  /** With the instant itself, since seconds matter at a deadline. */
  const whole = (at: string) => [formats.dateTime(at), formats.visitorTime(at), at].filter(Boolean).join('\n')
  const lines: ReceiptLine[] = [
    [t('application.receipt.reference'), receipt.reference],
    [t('application.receipt.call'), formats.localised(call.title)],
    [t('application.receipt.applicant'), receipt.authorityName ?? t('application.untitled')],
    [t('application.receipt.modules'), receipt.modules.map((module) => texts.option('module', module)).join('\n')],
    [t('application.receipt.sentBy'), receipt.sentByName],
    ...(submission.signature
      ? [
          [
            t('application.receipt.signedBy'),
            `${submission.signature.name}, ${submission.signature.position}\n${whole(submission.signature.signedAt)}`,
          ] as const,
        ]
      : []),
    [t('application.receipt.received'), whole(submission.receivedAt)],
    [
      t('application.receipt.deadline'),
      [
        whole(deadline.at),
        `${deadline.wallTime} ${deadline.zone}`,
        printed && t('application.deadline.printed', { text: printed }),
        deadline.literalAt && t('application.receipt.literal', { when: whole(deadline.literalAt) }),
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [t('application.receipt.timeliness'), t(`application.timeliness.${submission.timeliness}`)],
    [t('application.receipt.version'), t('application.receipt.versionText', { number, version: submission.version })],
    [t('application.receipt.answers'), formats.number(receipt.answerCount)],
    ...(receipt.translationCount
      ? [[t('application.receipt.translations'), formats.number(receipt.translationCount)] as const]
      : []),
    [
      t('application.receipt.files'),
      receipt.documents.length === 0
        ? t('application.documents.none')
        : receipt.documents
            .map(
              ({ slot, name, sha256 }) =>
                `${texts.find(`document.${slot}.label`) ?? slot}${formats.colon} ${name}\nSHA-256 ${sha256}`,
            )
            .join('\n\n'),
    ],
    [t('application.receipt.privacy'), submission.privacyNoticeVersion ?? t('ui.notKnown')],
    [t('application.receipt.digest'), `SHA-256 ${submission.digest}`],
  ]
  const counts = application.countingSubmission
  const view = applicantView(application.status)
  const hasPassed = timeliness(now, currentDeadline(call.deadlines)) !== 'in_time'
  /** What the applicant can expect of a version that counts; null once a person has accepted a late one. */
  const standing = (): 'in_time' | 'closed' | 'disputed_hour' | 'late' | null => {
    if (submission.timeliness === 'in_time') return hasPassed ? 'closed' : 'in_time'
    return view === 'received_late' ? submission.timeliness : null
  }
  const stands = standing()
  /** Only what is still true at this moment, also for a version that no longer counts. */
  const next =
    counts === null
      ? [t('application.receipt.countsNone')]
      : [
          ...(counts === number
            ? [t('application.receipt.counts'), ...(stands ? [t(`application.receipt.next.${stands}`)] : [])]
            : [t('application.receipt.countsOther', { number: counts })]),
          ...(view === 'result'
            ? [t('application.status.meaning.result')]
            : [t('application.receipt.nextAssessment'), t('application.receipt.noDay')]),
        ]
  return {
    title: t('application.receipt.title'),
    lines,
    next,
    code: receiptCode(submission.digest),
    codeHow: t('application.receipt.codeHow', { address: `${window.location.origin}${VERIFY}` }),
  }
}
