import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { DocumentSlotId } from '#src/domain/application/documents.ts'

type Sample = { name: string; title: string; sizeBytes: number; sha256: string }

/** One file per slot, the same for every sample proposal. Sizes and digests are constants that a test checks. */
const samples: Readonly<Record<DocumentSlotId, Sample>> = {
  'DOC-3': {
    name: 'sample-mandate-letter.pdf',
    title: 'Letter of mandate',
    sizeBytes: 775,
    sha256: 'fa7addcc63315b03205447698fa8a98095dc1403d791799138c52b416b8039d6',
  },
  'DOC-4': {
    name: 'sample-registration.pdf',
    title: 'Registration of the organisation',
    sizeBytes: 788,
    sha256: '3ba06bba880225aa7d80bf8fae5b8b3e1eb219d57318cd592dc9e2237861be83',
  },
  'DOC-5': {
    name: 'sample-budget.pdf',
    title: 'Budget',
    sizeBytes: 756,
    sha256: '2696675e89d09d544960dc92e3f255b60647c6c4bf17307d97295478940f842d',
  },
  'DOC-6': {
    name: 'sample-letter-of-partner.pdf',
    title: 'Letter of the partner',
    sizeBytes: 782,
    sha256: '68ed4ba4a0ededeb57bd1e66e5b102857aa6b34f0993c1d00c6a11bed65a6abd',
  },
  'DOC-7': {
    name: 'sample-signature-page.pdf',
    title: 'Signature page',
    sizeBytes: 772,
    sha256: 'c406d45ec3decf23ed8bccdb9f3e3c34bbac9912deae8e8c9f48b65f9ff27e6f',
  },
}
const notes = ['A sample, invented for this demonstration.', 'Un exemple, inventé.', 'Ein Beispiel, erfunden.']

const bytesOf = ({ title, name }: Sample) => minimalPdf([title, ...notes, name])

/** The record of the sample file in a slot. */
export function sampleFacts(slot: DocumentSlotId): Pick<AttachedDocument, 'name' | 'format' | 'sizeBytes' | 'sha256'> {
  const { name, sizeBytes, sha256 } = samples[slot]
  return { name, format: 'pdf', sizeBytes, sha256 }
}

/** The bytes of a document of the seeds; undefined for any other document. */
export function sampleBytes({
  slot,
  sha256,
}: Pick<AttachedDocument, 'slot' | 'sha256'>): Uint8Array<ArrayBuffer> | undefined {
  return sha256 === samples[slot].sha256 ? bytesOf(samples[slot]) : undefined
}

/** One A4 page with a few lines of text, in Latin-1. */
function minimalPdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')
  const content = `BT /F1 16 Tf 28 TL 72 740 Td ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let pdf = '%PDF-1.4\n'
  let places = ''
  for (const [index, object] of objects.entries()) {
    places += `${String(pdf.length).padStart(10, '0')} 00000 n \n`
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const size = objects.length + 1
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Uint8Array.from(`${pdf}xref\n0 ${size}\n0000000000 65535 f \n${places}${end}`, (sign) => sign.charCodeAt(0))
}
