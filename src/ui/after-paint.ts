/**
 * Runs work after the next frame is painted, so that a typed character appears before its consequences. In background
 * tabs, which paint no frames, runs it soon.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work)
  else requestAnimationFrame(() => setTimeout(work))
}
