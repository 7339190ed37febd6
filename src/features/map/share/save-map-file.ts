import { download, downloadCsv } from '#src/ui/download.ts'
import { savePicture } from '#src/ui/picture/save-picture.ts'
import { fileWords } from './file-words.ts'
import type { FileSpeech } from './file-words.ts'
import { countryRows, memberGeoJson, memberRows } from './map-export.ts'
import { mapPicture } from './picture.ts'
import { pictureInput } from './picture-input.ts'
import type { PictureSpeech, Shown } from './picture-input.ts'

export type MapFile = 'members' | 'countries' | 'places' | 'svg' | 'png'

type View = Omit<Shown, 'shapes'> & { readonly shapes: Shown['shapes'] | undefined }

/** Makes a file of the view and hands it to the browser. */
export async function saveMapFile(file: MapFile, speech: FileSpeech & PictureSpeech, view: View): Promise<void> {
  const { members, model, shapes, places } = view
  const words = fileWords(speech)
  if (file === 'members') return downloadCsv('participants.csv', memberRows(members, words.members(view)))
  if (file === 'countries') return downloadCsv('countries.csv', countryRows(model, words.countries(view)))
  if (file === 'places') {
    const content = JSON.stringify(memberGeoJson(members, words.places(view)))
    return download('participants.geojson', new Blob([content], { type: 'application/geo+json' }))
  }
  if (!shapes) return undefined
  const input = pictureInput(speech, { ...view, shapes, onMap: places ? view.onMap : [] })
  return savePicture('map-of-participants', file, mapPicture(input))
}
