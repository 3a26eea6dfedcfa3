/** One line drawing per name: 24 px grid, stroke only, everything of a drawing in one path to keep pages small. */
const drawings = {
  exit: "M14 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5M4 12h11M11 8l4 4-4 4",
  phone: "M6 3h3l2 5-2.5 1.6a12 12 0 0 0 5.9 5.9L16 13l5 2v3a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z",
  globe:
    "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM3 12h18M12 3c3 3 3.6 6 3.6 9S15 18 12 21c-3-3-3.6-6-3.6-9S9 6 12 3z",
  search: "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0zM15.5 15.5 21 21",
  pregnant:
    "M8 4.7a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0zM8 21v-6.5c-1.2-.9-1.5-2.2-1.2-3.7.3-1.6 1.6-2.6 3.2-2.6 1.5 0 2.5.8 3 2.2 1.7.5 3.3 1.8 3.3 3.7 0 1.9-1.3 3.2-3.3 3.6V21M13.3 13.2c.2-.6 1.1-.6 1.1.1",
  crying:
    "M4 13a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM12 5c0-1.5 1-2.5 2.2-2.3M7.8 11.4c.6.7 1.8.7 2.4 0M13.8 11.4c.6.7 1.8.7 2.4 0M9.3 16.8c.4-1.8 1.4-2.6 2.7-2.6s2.3.8 2.7 2.6zM8.4 13.6v1.3",
  cup: "M4.5 10h12v5.5a4.5 4.5 0 0 1-4.5 4.5H9a4.5 4.5 0 0 1-4.5-4.5zM16.5 11.5h1.3a2.7 2.7 0 0 1 0 5.4h-1.5M8 7c-1-1.2 1-2 0-3.4M12.3 7c-1-1.2 1-2 0-3.4",
  bottle:
    "M10.5 5.5V4a1.5 1.5 0 0 1 3 0v1.5M9 8.5a3 3 0 0 1 6 0zM9 8.5h6l.8 3V20a1.5 1.5 0 0 1-1.5 1.5H9.7A1.5 1.5 0 0 1 8.2 20v-8.5zM12.6 13h3.2M12.6 16h3.2M12.6 19h3.2",
  homeVisit:
    "M3.5 11.5 12 4l8.5 7.5M5.5 10v10.5h13V10M12 17.8s-3.3-1.9-3.3-4.1a1.7 1.7 0 0 1 3.3-.7 1.7 1.7 0 0 1 3.3.7c0 2.2-3.3 4.1-3.3 4.1z",
  parents:
    "M4.3 7a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0zM14.3 7a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0zM10 13.3a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM2.5 20c.2-4.5 1.8-7 4.5-7 .9 0 1.6.3 2.3.8M21.5 20c-.2-4.5-1.8-7-4.5-7-.9 0-1.6.3-2.3.8M8.3 21c.2-2.7 1.5-4 3.7-4s3.5 1.3 3.7 4",
  letters: "M5 3.5h10l4 4v13H5zM15 3.5v4h4M14.5 11.6a3.2 3.2 0 1 0 0 5M8.5 13.3h4M8.5 15.3h3.5",
  withChild:
    "M6.3 5.5a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0zM5 21v-7c0-2.7 1.5-4.3 4-4.3s3.7 1.3 4 3.6M14.5 12.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM13.5 21v-2c0-1.8 1.2-3 3-3s3 1.2 3 3v2M9.5 21v-4.5M13 13.5l1.5 3",
  forward: "M5 12h14M13 6l6 6-6 6",
  moon: "M19.5 14.5A8.5 8.5 0 0 1 9.5 4.5a8.5 8.5 0 1 0 10 10z",
  euro: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM16 8.2A5 5 0 0 0 8.4 12a5 5 0 0 0 7.6 3.8M6.5 11h6M6.5 13.5h5",
  lock: "M7 11h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2zM8 11V8a4 4 0 0 1 8 0v3",
  care: "M3 13.5h3.2l4.3 1.6h3.4a1.7 1.7 0 0 1 0 3.4H10M14.8 16.6l4.6-2.2a1.7 1.7 0 0 1 1.5 3L14 21H8.5L6 19.5H3M12.5 10.5S8.5 8.2 8.5 5.5a2.1 2.1 0 0 1 4-1 2.1 2.1 0 0 1 4 1c0 2.7-4 5-4 5z",
  back: "M19 12H5M11 6l-6 6 6 6",
  mail: "M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM4 7l8 6 8-6",
  close: "m6 6 12 12M18 6 6 18",
  tick: "m5 12.5 4.5 4.5L19 7.5",
  person: "M8.3 7.5a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0 -7.4 0zM4.5 21c.6-4.3 3.6-6.5 7.5-6.5s6.9 2.2 7.5 6.5",
  heart: "M12 20.5S3.5 15.5 3.5 9.3A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 8.5 2.3C20.5 15.5 12 20.5 12 20.5z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z",
  calendar:
    "M6 5h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2zM4 10h16M8.5 3v4M15.5 3v4",
  place:
    "M12 21s7-6.4 7-11.5A7 7 0 0 0 5 9.5C5 14.6 12 21 12 21zM9.5 9.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z",
  bus: "M7.5 4h9a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1 -2.5 2.5h-9a2.5 2.5 0 0 1 -2.5 -2.5v-9a2.5 2.5 0 0 1 2.5 -2.5zM5 12h14M8 18v2.5M16 18v2.5M8 15h.01M16 15h.01",
  print: "M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z",
  warning: "M12 3.5 2.5 20h19zM12 10v4.5M12 17.3h.01",
  clock: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM12 7v5l3.5 2",
  plus: "M12 5v14M5 12h14",
} as const;

export type IconName = keyof typeof drawings;

/** The names of all drawings, for the gallery. */
export const iconNames = Object.keys(drawings) as readonly IconName[];

// These point in the direction of reading, so they turn round on right-to-left pages.
const directed: ReadonlySet<IconName> = new Set(["exit", "forward", "back"]);

type IconProps = { readonly name: IconName; readonly flip?: boolean | undefined };

/** A silent line icon; it never stands without words. `flip` mirrors it on right-to-left pages (arrows do by themselves). */
export const Icon = ({ name, flip = directed.has(name) }: IconProps) => (
  <svg class={flip ? "i flip" : "i"} viewBox="0 0 24 24" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
);
