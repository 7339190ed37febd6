import { download } from '../download.ts'
import type { Picture } from './marks.ts'
import { picturePng } from './picture-png.ts'
import { pictureSvg } from './picture-svg.ts'

/** Saves a picture as a file; `name` has no extension. Import this module on demand. */
export async function savePicture(name: string, kind: 'svg' | 'png', picture: Picture): Promise<void> {
  const content =
    kind === 'png' ? await picturePng(picture) : new Blob([pictureSvg(picture)], { type: 'image/svg+xml' })
  download(`${name}.${kind}`, content)
}
