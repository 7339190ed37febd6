const spokes = Array.from({ length: 16 }, (_, index) => {
  const angle = (index * Math.PI) / 8
  const point = (radius: number) =>
    `${(16 + radius * Math.cos(angle)).toFixed(2)} ${(16 + radius * Math.sin(angle)).toFixed(2)}`
  return `M${point(3.6)}L${point(11)}`
}).join('')

/** The sign of the Alliance: a red wheel with sixteen spokes, drawn by us. */
export const Wheel = ({ size = 30 }: { size?: number }) => (
  <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" width={size} height={size} style={{ flex: 'none' }}>
    <circle cx="16" cy="16" r="12.6" fill="none" stroke="var(--wheel)" strokeWidth="4.2" />
    <circle cx="16" cy="16" r="3.4" fill="var(--wheel)" />
    <path d={spokes} stroke="var(--wheel)" strokeWidth="1.5" />
  </svg>
)
