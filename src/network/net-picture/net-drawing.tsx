import type { NetFacts } from "./net-graph.ts";
import { drawing, layOut, type Spot } from "./net-layout.ts";
import { type Line, type NetOrganisation, tieKinds } from "./tie.ts";

type DrawingProps = {
  readonly label: string;
  readonly organisations: readonly NetOrganisation[];
  readonly lines: readonly Line[];
  readonly facts: NetFacts;
};

const centre = drawing.side / 2;

/** Several reasons lie beside each other as arcs of different depth, so that none hides another one. */
const bow = (one: Spot, other: Spot, at: number): string => {
  const pull = 0.35 + at * 0.12;
  const [middleX, middleY] = [(one.x + other.x) / 2, (one.y + other.y) / 2];
  const x = Math.round(middleX + (centre - middleX) * pull);
  const y = Math.round(middleY + (centre - middleY) * pull);
  return `M${one.x} ${one.y}Q${x} ${y} ${other.x} ${other.y}`;
};

const Lines = ({
  lines,
  spots,
}: {
  readonly lines: readonly Line[];
  readonly spots: ReadonlyMap<string, Spot>;
}) => (
  <g class="net-lines">
    {lines.flatMap((line) => {
      const [one, other] = [spots.get(line.a), spots.get(line.b)];
      if (!one || !other) return [];
      return tieKinds
        .filter((kind) => line.counts[kind] !== undefined)
        .map((kind, at) => (
          <path key={`${line.a}${line.b}${kind}`} class={`net-${kind}`} d={bow(one, other, at)} />
        ));
    })}
  </g>
);

const dotClass = (id: string, facts: NetFacts): string => {
  if ((facts.partners.get(id) ?? 0) === 0) return "net-alone";
  return facts.losses.some((loss) => loss.id === id) ? "net-bridge" : "net-dot";
};

const Dot = ({ spot, facts }: { readonly spot: Spot; readonly facts: NetFacts }) => {
  const look = dotClass(spot.id, facts);
  return (
    <>
      <circle class={look} cx={spot.x} cy={spot.y} r={look === "net-bridge" ? 9 : 5} />
      <text
        class="net-name"
        x={spot.nameX}
        y={spot.nameY}
        dy="4"
        transform={`rotate(${spot.turn} ${spot.nameX} ${spot.nameY})`}
        text-anchor={spot.endsHere ? "end" : "start"}
      >
        {spot.name}
      </text>
    </>
  );
};

/** Points on a circle and arcs between them, drawn on the server; the tables below say the same. */
export const NetDrawing = ({ label, organisations, lines, facts }: DrawingProps) => {
  const spots = layOut(organisations);
  return (
    <svg class="net" viewBox={`0 0 ${drawing.side} ${drawing.side}`} role="img" aria-label={label}>
      <Lines lines={lines} spots={new Map(spots.map((spot) => [spot.id, spot]))} />
      {spots.map((spot) => (
        <Dot key={spot.id} spot={spot} facts={facts} />
      ))}
    </svg>
  );
};
