import type { ReactNode } from 'react'
import { Picture as Frame } from '#src/ui/charts/Picture.tsx'
import { loadOnce } from '#src/ui/load-once.ts'

type Charts = typeof import('./charts.tsx')

const loadCharts = loadOnce(() => import('./charts.tsx'))

/** Frame for a bar chart of this page. */
export function Picture(props: { minHeight: number; children: (charts: Charts, width: number) => ReactNode }) {
  return <Frame {...props} load={loadCharts} />
}
