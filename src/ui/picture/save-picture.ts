import { download } from '../download.ts'
import type { Picture } from './marks.ts'

/** Hands a picture to the browser as a file; the name is without ending. The code that draws comes when it is asked for. */
export async function savePicture(name: string, kind: 'svg' | 'png', picture: Picture): Promise<void> {
  if (kind === 'png') {
    const { picturePng } = await import('./picture-png.ts')
    download(`${name}.png`, await picturePng(picture))
  } else {
    const { pictureSvg } = await import('./picture-svg.ts')
    download(`${name}.svg`, new Blob([pictureSvg(picture)], { type: 'image/svg+xml' }))
  }
}
