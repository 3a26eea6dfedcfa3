import { foldText } from "../../core/text-folding.ts";

const longestSlug = 60;

/** A readable part of an address: "Offene Baby-Sprechstunde" becomes "offene-baby-sprechstunde". */
export const slugOf = (text: string): string => {
  const words = foldText(text).replace(/[^a-z0-9]+/g, "-");
  return words.slice(0, longestSlug).replace(/^-+|-+$/g, "");
};

type SlugGiver = (title: string, place: string | null, before?: string) => string;

/**
 * Gives each offer an address of its own: the one it had in another installation, else by title, then with its place, then
 * with a number.
 */
export function slugGiver(taken: readonly string[]): SlugGiver {
  const used = new Set(taken);
  const tries = new Map<string, number>();
  return (title, place, before) => {
    if (before !== undefined && !used.has(before)) {
      used.add(before);
      return before;
    }
    const plain = slugOf(title) || "angebot";
    const placed = slugOf(`${plain} ${place ?? ""}`) || plain;
    let slug = used.has(plain) ? placed : plain;
    while (used.has(slug)) {
      const number = (tries.get(placed) ?? 1) + 1;
      tries.set(placed, number);
      slug = `${placed}-${number}`;
    }
    used.add(slug);
    return slug;
  };
}
