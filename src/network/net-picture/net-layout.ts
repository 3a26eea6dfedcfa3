import type { NetOrganisation } from "./tie.ts";

/** Units of the drawing: a square, the organisations on a circle in it, their names outside. */
export const drawing = { side: 900, radius: 236 } as const;

export type Spot = {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** How the name is turned, in degrees, and whether it ends at the circle (left half) or begins there. */
  readonly turn: number;
  readonly endsHere: boolean;
  readonly nameX: number;
  readonly nameY: number;
};

const longest = 34;
const shortName = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/**
 * Organisations on a circle, side by side with those of their sector and a gap between sectors. A circle instead of a
 * field of forces: every name can be read, the same data give the same picture, and a missing line is seen as a gap.
 */
export function layOut(organisations: readonly NetOrganisation[]): readonly Spot[] {
  const sectors = new Set(organisations.map(({ sector }) => sector)).size;
  const slots = organisations.length + sectors;
  const centre = drawing.side / 2;
  let slot = 0;
  let before: string | null | undefined;
  return organisations.map(({ id, name, sector }) => {
    if (before !== undefined && before !== sector) slot += 1;
    before = sector;
    const angle = (2 * Math.PI * slot) / slots - Math.PI / 2;
    slot += 1;
    const endsHere = Math.cos(angle) < 0;
    const at = (radius: number, of: (angle: number) => number) =>
      Math.round((centre + radius * of(angle)) * 10) / 10;
    const turn = (angle * 180) / Math.PI + (endsHere ? 180 : 0);
    return {
      id,
      name: shortName(name),
      x: at(drawing.radius, Math.cos),
      y: at(drawing.radius, Math.sin),
      turn: Math.round(turn * 10) / 10,
      endsHere,
      nameX: at(drawing.radius + 12, Math.cos),
      nameY: at(drawing.radius + 12, Math.sin),
    };
  });
}
