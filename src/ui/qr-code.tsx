import { encode } from "uqr";

const quietZone = 4; // modules of white around the code, ISO/IEC 18004

/** One path that draws the dark modules row by row, with one bar per run of neighbours. */
export const darkPath = (rows: readonly (readonly boolean[])[]): string =>
  rows.map((row, y) => row.map((dark, x) => (dark && !row[x - 1] ? bar(row, x, y) : "")).join("")).join("");

const bar = (row: readonly boolean[], x: number, y: number): string => {
  const end = row.indexOf(false, x);
  const width = (end < 0 ? row.length : end) - x;
  return `M${x} ${y}h${width}v1h-${width}z`;
};

type QrCodeProps = { readonly address: string; readonly label: string };

/**
 * A public address as QR code, error correction level M (15 %).
 * Never for return codes: whoever photographs the sheet would have the key.
 */
export const QrCode = ({ address, label }: QrCodeProps) => {
  const code = encode(address, { ecc: "M", boostEcc: false, border: quietZone });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={darkPath(code.data)} />
    </svg>
  );
};
