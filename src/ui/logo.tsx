type LogoProps = { readonly src?: string | undefined };

const net =
  "M6 11c0 11 6 20 14 20s14-9 14-20M6 11c1 8 6 14 14 14s13-6 14-14M11.5 22.5 9 25M20 25v6M28.5 22.5 31 25";
const knots =
  "M3.2 11a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0zM31.2 11a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0zM20 21.5c-4-2.5-6-4.7-6-7.3a3.3 3.3 0 0 1 6-1.9 3.3 3.3 0 0 1 6 1.9c0 2.6-2 4.8-6 7.3z";

/** The square logo of the municipality (`src`), or the net with a heart; silent, the name stands beside it. */
export const Logo = ({ src }: LogoProps) =>
  src ? (
    <img class="logo" src={src} alt="" width="40" height="40" />
  ) : (
    <svg class="logo" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="11" />
      <path class="l-net" d={net} />
      <path class="l-knot" d={knots} />
    </svg>
  );

const drawing =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><rect width='40' height='40' rx='11' fill='#f4b740'/>" +
  `<path d='${net}' fill='none' stroke='#14344b' stroke-width='2' stroke-linecap='round'/>` +
  `<path d='${knots}' fill='#14344b'/></svg>`;

/**
 * Our own sign for the tab, as an address that holds the picture. It has the strokes of the logo in the same words, so
 * that a compressed page grows by little, and a first visit needs no request for it.
 */
export const ownIcon = `data:image/svg+xml,${drawing.replace(/[<>#\s]/g, encodeURIComponent)}`;
