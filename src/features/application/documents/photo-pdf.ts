/** A JPEG image with its size in pixels. */
export interface Jpeg {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A4 in points, upright, and the white margin around the image. */
const SHORT = 595.28
const LONG = 841.89
const MARGIN = 18

/** A PDF text string as UTF-16 in hex, so that no character can end the string. */
const hexText = (text: string): string => {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

/**
 * A photographed page as a PDF with one A4 page. JPEG data go into a PDF unchanged, so no library is needed, which
 * would load slowly on a phone.
 *
 * @param about title of the file; `language` (BCP 47) of the title. Screen readers get the title instead of the
 *   image.
 */
export function photoPdf({ bytes, width, height }: Jpeg, about: { title: string; language: string }): Blob {
  const [pageWidth, pageHeight] = width > height ? [LONG, SHORT] : [SHORT, LONG]
  const scale = Math.min((pageWidth - 2 * MARGIN) / width, (pageHeight - 2 * MARGIN) / height)
  const drawn = { width: width * scale, height: height * scale }
  const matrix = [drawn.width, 0, 0, drawn.height, (pageWidth - drawn.width) / 2, (pageHeight - drawn.height) / 2]
  const content = `/Figure <</MCID 0>> BDC q ${matrix.map((value) => value.toFixed(2)).join(' ')} cm /Photo Do Q EMC`
  const title = hexText(about.title)
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const offsets: number[] = []
  let length = 0
  const put = (part: string | Uint8Array): void => {
    const written = typeof part === 'string' ? encoder.encode(part) : Uint8Array.from(part)
    parts.push(written)
    length += written.length
  }
  const object = (dictionary: string, stream?: Uint8Array): void => {
    offsets.push(length)
    put(`${offsets.length} 0 obj\n${dictionary}\n`)
    if (stream) {
      put('stream\n')
      put(stream)
      put('\nendstream\n')
    }
    put('endobj\n')
  }
  put('%PDF-1.7\n')
  object(
    `<</Type /Catalog /Pages 2 0 R /Lang (${about.language}) /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R ` +
      '/ViewerPreferences <</DisplayDocTitle true>>>>',
  )
  object('<</Type /Pages /Kids [3 0 R] /Count 1>>')
  object(
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents 5 0 R /StructParents 0 ` +
      '/Resources <</XObject <</Photo 4 0 R>>>>>>',
  )
  object(
    `<</Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 ` +
      `/Filter /DCTDecode /Length ${bytes.length}>>`,
    bytes,
  )
  object(`<</Length ${content.length}>>`, encoder.encode(content))
  object('<</Type /StructTreeRoot /K 7 0 R /ParentTree 9 0 R>>')
  object('<</Type /StructElem /S /Document /P 6 0 R /K 8 0 R>>')
  object(`<</Type /StructElem /S /Figure /P 7 0 R /Pg 3 0 R /K 0 /Alt ${title}>>`)
  object('<</Nums [0 [8 0 R]]>>')
  object(`<</Title ${title}>>`)
  const table = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`)
  put(`trailer\n<</Size ${offsets.length + 1} /Root 1 0 R /Info 10 0 R>>\nstartxref\n${table}\n%%EOF\n`)
  return new Blob(parts, { type: 'application/pdf' })
}
