/** What a municipality sets: its own colour and, if it likes, the colour of the lit windows; `#rgb` or `#rrggbb`. */
export type BrandColours = { readonly brand: string; readonly lamp?: string | undefined };

export type BrandFault =
  | "brandNotHex"
  | "brandTooLight"
  | "lampNotHex"
  | "lampTooDark"
  | "lampTooCloseToBrand";

/** A colour that would make pages unreadable; `faults` says what is wrong with which one. */
export class BrandRefused extends Error {
  constructor(readonly faults: readonly BrandFault[]) {
    super(`colours refused: ${faults.join(", ")}`);
  }
}

const hexPattern = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;
const white = "#ffffff";
const inkOnLamp = "#2b1d00"; // --on-lamp in tragnetz.css

const channels = (hex: string): readonly number[] => {
  const digits = hex.slice(1);
  const size = digits.length / 3;
  return [0, 1, 2].map((index) => {
    const part = digits.slice(index * size, (index + 1) * size);
    return Number.parseInt(size === 1 ? part + part : part, 16) / 255;
  });
};

/** Relative luminance of WCAG 2.2, 0 (black) to 1 (white). */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of WCAG 2.2 between two hex colours, 1 to 21, whichever is lighter. */
export const contrast = (one: string, other: string): number => {
  const lights = [luminance(one), luminance(other)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
};

const brandFault = (brand: string): BrandFault | undefined => {
  if (!hexPattern.test(brand)) return "brandNotHex";
  return contrast(brand, white) < 7 ? "brandTooLight" : undefined;
};

const lampFault = (lamp: string, brand: string): BrandFault | undefined => {
  if (!hexPattern.test(lamp)) return "lampNotHex";
  if (contrast(lamp, inkOnLamp) < 7) return "lampTooDark";
  // Lit windows and the focus ring on the dark band: 3:1 (WCAG 1.4.11).
  return hexPattern.test(brand) && contrast(lamp, brand) < 3 ? "lampTooCloseToBrand" : undefined;
};

/** What is wrong with the colours of a municipality; empty when they can be used. */
export const brandFaults = ({ brand, lamp }: BrandColours): readonly BrandFault[] =>
  [brandFault(brand), lamp === undefined ? undefined : lampFault(lamp, brand)].filter(
    (fault) => fault !== undefined,
  );

const canMix = "(color:color-mix(in oklab,red,blue))";

// Older browsers get the brand itself where the others get shades of it; not in the dark, where it would vanish.
const withoutMixing = (brand: string): string =>
  `@supports not ${canMix}{@media (prefers-color-scheme:light){:root{--accent:${brand};--accent-strong:${brand};--night:${brand}}}}`;

const lampShades = (tint: string, ink: string, line: string): string =>
  `:root{--lamp-tint:color-mix(in oklab,var(--lamp) ${tint});--lamp-ink:color-mix(in oklab,var(--lamp) ${ink});` +
  `--lamp-line:color-mix(in oklab,var(--lamp) ${line})}`;

// Tints of another lamp; older browsers keep the yellow ones of tragnetz.css.
const lampTints =
  `@supports ${canMix}{${lampShades("22%,white", "40%,black", "55%,white")}` +
  `@media (prefers-color-scheme:dark){${lampShades("18%,#10161c", "60%,white", "40%,#10161c")}}}`;

/**
 * The municipality's own style sheet, loaded after tragnetz.css.
 * @throws BrandRefused with the reasons, so that nothing but a hex colour ever reaches the sheet.
 */
export const brandSheet = (colours: BrandColours): string => {
  const faults = brandFaults(colours);
  if (faults.length > 0) throw new BrandRefused(faults);
  const { brand, lamp } = colours;
  const root =
    lamp === undefined ? `:root{--brand:${brand}}` : `:root{--brand:${brand};--lamp:${lamp}}${lampTints}`;
  return root + withoutMixing(brand);
};
