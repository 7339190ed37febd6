/**
 * Does work once the frame that shows what was just typed is on the screen: a key is seen before anything that follows
 * from it. Where no frames are made, in a tab behind others, soon.
 */
export function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work)
  else requestAnimationFrame(() => setTimeout(work))
}
