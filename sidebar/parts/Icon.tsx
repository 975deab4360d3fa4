/** Drawn for this sidebar on a grid of 24, in lines of the text's colour. */
const paths = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  clear: 'M6 6l12 12M18 6 6 18',
  back: 'M19 12H5M11 6l-6 6 6 6',
  previous: 'M15 6l-6 6 6 6',
  next: 'M9 6l6 6-6 6',
  down: 'M6 9l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  filter: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
  more: 'M12 5v.01M12 12v.01M12 19v.01',
  shown:
    'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  hidden:
    'M4 4l16 16M9.5 5.9a9 9 0 0 1 2.5-.4c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.8 3.5M6.2 7.6A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.2-1M9.9 9.9a3 3 0 0 0 4.2 4.2',
  resize: 'M5 10V5h5M19 14v5h-5M5 5l5.5 5.5M19 19l-5.5-5.5',
  larger: 'M14 4h6v6M20 4l-6.5 6.5M10 20H4v-6M4 20l6.5-6.5',
  smaller: 'M4 5h16v14H4ZM14.5 5v14M11 12H7.5M9.5 9.5 7 12l2.5 2.5',
  insert: 'M12 4v10.5M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  copy: 'M9 9h10v10H9ZM15 9V5H5v10h4',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  warning:
    'M12 9v4.5M12 16.5v.01M10.5 4.5 2.8 18a1.7 1.7 0 0 0 1.5 2.5h15.4a1.7 1.7 0 0 0 1.5-2.5L13.5 4.5a1.7 1.7 0 0 0-3 0Z',
  info: 'M12 11v5.5M12 7.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  minus: 'M6 12h12',
  plus: 'M12 6v12M6 12h12',
  undo: 'M9 14 4.5 9.5 9 5M5 9.5h8.5a5 5 0 0 1 0 10H10',
  middle: 'M12 3.5v4M12 16.5v4M3.5 12h4M16.5 12h4M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  image:
    'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM4 16l4.5-4.5 4 4L15 13l5 5M15.5 8.5v.01',
};

export type IconName = keyof typeof paths;

/** Never alone: what it means is said by the text or the name beside it. */
export function Icon({name}: {name: IconName}) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
