import type { icons as pageIcons } from '../../src/kinds/page.ts'

type PageIcon = (typeof pageIcons)[number]
type IconName =
  | PageIcon
  | 'search'
  | 'menu'
  | 'place'
  | 'page'
  | 'sign'
  | 'write'
  | 'speak'
  | 'share'
  | 'letters'
  | 'offline'
  | 'close'

// Drawn on a grid of 24 by 24 for a round stroke without fill; stroke and size stand in the styles.
const drawings: Readonly<Record<IconName, string>> = {
  house: 'M3 11.5 12 4l9 7.5M5.5 9.6V20h13V9.6M10 20v-6h4v6',
  work: 'M3.5 8h17v11.5h-17zM9 8V5h6v3M3.5 13h17M12 12v2.2',
  health: 'M12 20.2 4.6 12.8A4.7 4.7 0 0 1 11.2 6.1l.8.8.8-.8a4.7 4.7 0 0 1 6.6 6.7zM12 9.8v5M9.5 12.3h5',
  school: 'M2 9.5 12 5l10 4.5L12 14zM6 11.4V16c0 1.4 2.7 2.6 6 2.6s6-1.2 6-2.6v-4.6M22 9.5V15',
  language:
    'M3.5 6.2h9.5M8.2 4v2.2M11.4 6.2c-.8 3.6-3.2 6.4-7.4 8.3M5.8 9.2c1 2.2 2.9 4 5.2 5.1M12.2 20.5l4.2-10 4.2 10M13.7 17h5.4',
  money: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M15.6 8.7a4.2 4.2 0 1 0 0 6.6M6.9 10.9h5.9M6.9 13.5h5.3',
  law: 'M12 3.5V20M8 20.2h8M4.8 6.8h14.4M4.8 6.8 2 14a2.9 2.9 0 0 0 5.6 0zM19.2 6.8 16.4 14a2.9 2.9 0 0 0 5.6 0z',
  family:
    'M7 9.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2M17 9.2A2.6 2.6 0 1 0 17 4a2.6 2.6 0 0 0 0 5.2M12 15.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8M2.5 20v-3.5A4.6 4.6 0 0 1 8 12M21.5 20v-3.5A4.6 4.6 0 0 0 16 12M8.4 20.2a3.6 3.6 0 0 1 7.2 0',
  emergency: 'M7 17v-4a5 5 0 0 1 10 0v4M4.5 17h15v3.5h-15zM12 5.2V3M5.9 7.3 4.4 5.8M18.1 7.3l1.5-1.5M12 11.2v2.6',
  transport:
    'M5 5.6A2.6 2.6 0 0 1 7.6 3h8.8A2.6 2.6 0 0 1 19 5.6V17.5H5zM5 11.5h14M12 3v8.5M7.5 17.5v3M16.5 17.5v3M8.5 14.5h.01M15.5 14.5h.01',
  document: 'M6 3h8.2L18 6.8V21H6zM14 3v4h4M9 11.5h6M9 14.5h6M9 17.5h3.5',
  people:
    'M9 11.2a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2M2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.6 3.6 0 0 1 0 6.6M18.2 14.3a6.5 6.5 0 0 1 3.3 5.7',
  leisure:
    'M12 16.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.6h.01',
  phone:
    'M6.6 3.5h2.9L11 8 9 9.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v2.9a2.1 2.1 0 0 1-2.2 2.1A15.7 15.7 0 0 1 4.5 5.7a2.1 2.1 0 0 1 2.1-2.2z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.3 15.3l5.2 5.2',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  place:
    'M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0C18.5 15.4 12 21 12 21zM12 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8',
  speak: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15 9.2a4 4 0 0 1 0 5.6M17.6 6.6a7.6 7.6 0 0 1 0 10.8',
  share:
    'M17.5 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6.5 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M17.5 21a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M8.7 10.8l6.6-4M8.7 13.2l6.6 4',
  letters: 'M2.5 18.5 8 5l5.5 13.5M4.4 14h7.2M14.5 18.5 18 10l3.5 8.5M15.7 15.8h4.6',
  offline: 'M12 4v10.5M7.5 10.5 12 15l4.5-4.5M4.5 16v3.5h15V16',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  page: 'M5 6.5h14M5 12h14M5 17.5h8.5',
  sign: 'M8 12.5V5.6a1.5 1.5 0 0 1 3 0V11M11 11V4.2a1.5 1.5 0 0 1 3 0V11M14 11V5.6a1.5 1.5 0 0 1 3 0v8.2c0 4-2.4 7.2-5.8 7.2-2.6 0-4-1.3-5.2-3.6l-2-4a1.4 1.4 0 0 1 2.4-1.4L8 14.2',
  write: 'M4 20l1-4.2L16.2 4.6a1.9 1.9 0 0 1 2.7 0l.5.5a1.9 1.9 0 0 1 0 2.7L8.2 19zM14.3 6.5l3.2 3.2',
}

/** A small drawing beside a text that says the same; a page's icon that is missing or unknown becomes lines of text. */
export function Icon({ name }: { name: string | undefined }) {
  return (
    // The size stands here too: where the styles do not arrive, an icon must not fill the page.
    <svg class="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path d={isIconName(name) ? drawings[name] : drawings.page} />
    </svg>
  )
}

function isIconName(name: string | undefined): name is IconName {
  return name !== undefined && Object.hasOwn(drawings, name)
}
