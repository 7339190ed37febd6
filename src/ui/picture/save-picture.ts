import { download } from '../download.ts'
import type { Picture } from './marks.ts'
import { picturePng } from './picture-png.ts'
import { pictureSvg } from './picture-svg.ts'

/** Hands a picture to the browser as a file; the name is without ending. To be imported when it is asked for. */
export async function savePicture(name: string, kind: 'svg' | 'png', picture: Picture): Promise<void> {
  const content =
    kind === 'png' ? await picturePng(picture) : new Blob([pictureSvg(picture)], { type: 'image/svg+xml' })
  download(`${name}.${kind}`, content)
}
