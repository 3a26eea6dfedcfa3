import { encode } from "uqr";
import { darkPath } from "../../ui/qr-code.tsx";

/**
 * A public address as QR code for paper, as SVG; level M bears 15 % of dirt. The white around it belongs to the
 * layout. Never for return codes: whoever photographs the sheet would have the key.
 */
export function paperCode(address: string): string {
  const { size, data } = encode(address, { ecc: "M", boostEcc: false, border: 0 });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${darkPath(data)}"/></svg>`;
}
