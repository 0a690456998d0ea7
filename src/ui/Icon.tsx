const SHAPES = {
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  external: 'M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.8 10.8L14 14',
  panel: 'M2 3h12v10H2zM10 3v10',
  settings:
    'M2 4.5h6M12 4.5h2M10 2.5a2 2 0 1 0 0 4a2 2 0 0 0 0-4zM2 11.5h2M8 11.5h6M6 9.5a2 2 0 1 0 0 4a2 2 0 0 0 0-4z',
  back: 'M13 13V8a3 3 0 0 0-3-3H3M6 2L3 5l3 3',
  note: 'M8 2.5v11M3.2 5.2l9.6 5.6M12.8 5.2l-9.6 5.6',
};

/** A small line drawing, 16 units square. It never speaks: the control that holds it has a name of its own. */
export function Icon({ shape }: { shape: keyof typeof SHAPES }) {
  return (
    <svg class={`icon icon-${shape}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[shape]} />
    </svg>
  );
}
