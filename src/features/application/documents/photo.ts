import { photoPdf } from './photo-pdf.ts'

/** Longest side in pixels: an A4 page at about 200 dpi, at which small print is readable. */
const LONGEST = 2400
const QUALITY = 0.82

/** Size in pixels after reducing an image; never enlarges. */
export function photoSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

interface About {
  readonly format: 'jpg' | 'pdf'
  /** Title of the slot, used as file name, since cameras always use `image.jpg`. */
  readonly title: string
  /** BCP 47 */
  readonly language: string
  readonly maxNameLength: number
}

/**
 * A photograph as a file to upload: upright, small enough for a slow line, and without metadata such as the location.
 * An unreadable image is returned as it is; the rules of the slot report the problem.
 */
export async function photoFile(taken: File, { format, title, language, maxNameLength }: About): Promise<File> {
  const jpeg = await smaller(taken)
  if (!jpeg) return taken
  // Removes characters that file names must not have (`checkFile`), or that some systems refuse.
  const safe = title.replaceAll(/[\p{C}\p{Z}"*/:<>?\\|]+/gu, ' ').trim()
  const name = `${Array.from(safe)
    .slice(0, maxNameLength - 4)
    .join('')}.${format}`
  if (format === 'jpg') return new File([jpeg.blob], name, { type: 'image/jpeg' })
  const { width, height } = jpeg
  const bytes = new Uint8Array(await jpeg.blob.arrayBuffer())
  return new File([photoPdf({ bytes, width, height }, { title, language })], name, { type: 'application/pdf' })
}

async function smaller(taken: File) {
  try {
    const picture = await createImageBitmap(taken, { imageOrientation: 'from-image' })
    const size = photoSize(picture.width, picture.height)
    const canvas = Object.assign(document.createElement('canvas'), size)
    const context = canvas.getContext('2d')
    if (!context) return null
    // Transparent parts would become black in a JPEG.
    context.fillStyle = 'white'
    context.fillRect(0, 0, size.width, size.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, size.width, size.height)
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY)
    })
    return blob && { blob, ...size }
  } catch {
    return null
  }
}
