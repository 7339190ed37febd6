/** Paths on a 24 × 24 grid, stroke width 2, in the text colour. */
const paths = {
  check: 'M4.5 12.8 9.6 18 19.5 6.5',
  warning: 'M12 3.5 22 20.5H2zM12 10v4.5M12 17.4v.1',
  error: 'M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8zM12 7.5v5.5M12 16.4v.1',
  info: 'M12 21.2a9.2 9.2 0 1 0 0-18.4 9.2 9.2 0 0 0 0 18.4zM12 11v5.5M12 7.6v.1',
  clock: 'M12 21.2a9.2 9.2 0 1 0 0-18.4 9.2 9.2 0 0 0 0 18.4zM12 7v5.2l3.4 2.3',
  people:
    'M9 11.2a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM2.5 20c.4-3.6 3-5.6 6.5-5.6s6.1 2 6.5 5.6M15.5 4.4a3.6 3.6 0 0 1 0 6.5M17.8 14.8c2.2.7 3.5 2.6 3.7 5.2',
  person: 'M12 11.6a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.4-4 3.4-6.2 7.5-6.2s7.1 2.2 7.5 6.2',
  'arrow-right': 'M4.5 12h15M13.5 6l6 6-6 6',
  'arrow-left': 'M19.5 12h-15M10.5 6l-6 6 6 6',
  'chevron-down': 'M5.5 9l6.5 6.5L18.5 9',
  'chevron-right': 'M9 5.5l6.5 6.5L9 18.5',
  'sort-up': 'M12 19.5v-14M6 11l6-6 6 6',
  'sort-down': 'M12 4.5v14M6 13l6 6 6-6',
  sort: 'M8 19V5M4 9l4-4 4 4M16 5v14M12 15l4 4 4-4',
  menu: 'M3.5 6.5h17M3.5 12h17M3.5 17.5h17',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  plus: 'M12 4.5v15M4.5 12h15',
  minus: 'M4.5 12h15',
  external: 'M14 4.5h5.5V10M19.5 4.5l-9 9M17.5 14v5.5h-13v-13H10',
  download: 'M12 3.5v11.8M6.8 10.4 12 15.6l5.2-5.2M4 20h16',
  upload: 'M12 16V4.2M6.8 9.4 12 4.2l5.2 5.2M4 20h16',
  camera: 'M3.5 7.5h4l1.8-3h5.4l1.8 3h4v12h-17zM12 16.6a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3l5.2 5.2',
  comment: 'M4 4.5h16v11.5h-9.5L6 20v-4H4z',
  edit: 'M4.5 19.5l1-4.2L16.6 4.2l3.2 3.2L8.7 18.5z',
  trash: 'M4.5 6.5h15M9 6V3.8h6V6M6.5 6.5l.8 13.7h9.4l.8-13.7M10.2 10.5v6M13.8 10.5v6',
  feed: 'M4.5 4.5c8.3 0 15 6.7 15 15M4.5 11c4.7 0 8.5 3.8 8.5 8.5M6 19.4a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.8z',
  offline:
    'M3 3l18 18M8.5 15.8a5 5 0 0 1 7 0M5.2 12.3a9.8 9.8 0 0 1 3.3-2.2M13.3 9.6c2 .3 4 1.2 5.5 2.7M2 8.9a14.5 14.5 0 0 1 3.6-2.5M10.2 5.1c4.3-.5 8.7.8 11.8 3.8M12 19.6v.1',
  print: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z',
  lock: 'M5.5 10.5h13v10h-13zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5',
} as const

export type IconName = keyof typeof paths

/** Always used beside words, so it is hidden from screen readers. `size` in em. */
export const Icon = ({ name, size = 1.15 }: { name: IconName; size?: number }) => (
  <svg
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 24 24"
    width={`${size}em`}
    height={`${size}em`}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    style={{ flex: 'none' }}
  >
    <path d={paths[name]} />
  </svg>
)
