import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";
import { prepared } from "./prepared.tsx";

/** A point in drawing units: x grows towards the end of the line, y downwards. */
export type Spot = readonly [x: number, y: number];

/** An area of the map; `step` 0 to 3 shades it, "hidden" hatches what is too small to be shown. */
export type Outline = {
  readonly rings: readonly (readonly Spot[])[];
  readonly step?: 0 | 1 | 2 | 3 | "hidden" | undefined;
};

/** A circle of the same distance around a place. */
export type Ring = { readonly at: Spot; readonly radius: number };

type Lettering = { readonly at: Spot; readonly text: string; readonly strong?: boolean | undefined };

type MapFigureProps = {
  /** Unique on the page; names the hatching. */
  readonly id: string;
  readonly size: Spot;
  /** The map in one sentence for those who do not see it. */
  readonly label: string;
  readonly caption?: ComponentChildren;
  readonly outlines: readonly Outline[];
  readonly rivers?: readonly (readonly Spot[])[] | undefined;
  /** Largest last; drawn largest first, so that each inner one lies on the outer ones. */
  readonly rings?: readonly Ring[] | undefined;
  readonly names?: readonly Lettering[] | undefined;
  /** Numbered points; numbers match the list, the map is never the only source. */
  readonly points?: readonly { readonly at: Spot; readonly mark: number }[] | undefined;
  readonly here?: Spot | undefined;
  readonly className?: string | undefined;
};

const short = (value: number): number => Math.round(value * 10) / 10;

const line = (spots: readonly Spot[]): string =>
  spots.map(([x, y], index) => `${index ? "L" : "M"}${short(x)} ${short(y)}`).join("");

const area = (rings: readonly (readonly Spot[])[]): string => rings.map((ring) => `${line(ring)}z`).join("");

const Hatching = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern
      id={`${id}-hatch`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path class="c-hatch" d="M0 0v6" stroke-width="2" />
    </pattern>
  </defs>
);

const Area = ({ id, outline: { rings, step } }: { readonly id: string; readonly outline: Outline }) => (
  <path
    class={step === undefined ? "m-land" : classList("c-edge", step !== "hidden" && `c-${step}`)}
    fill={step === "hidden" ? `url(#${id}-hatch)` : undefined}
    d={area(rings)}
  />
);

const Name = ({ at: [x, y], text, strong }: Lettering) => (
  <text class={classList("m-text", strong && "m-val")} x={short(x)} y={short(y)} text-anchor="middle">
    {text}
  </text>
);

type Numbered = { readonly x: number; readonly y: number; readonly below: number; readonly mark: number };

const Point = prepared<Numbered>(
  ({ x, y, below, mark }) => (
    <>
      <circle class="m-dot" cx={x} cy={y} r="12" />
      <text class="m-num" x={x} y={below} text-anchor="middle">
        {mark}
      </text>
    </>
  ),
  ["x", "y", "below", "mark"],
  () => "",
);

/** A small drawn map without tiles or script; text is centred so that it reads the same from either side. */
export const MapFigure = ({ id, size: [width, height], label, caption, ...map }: MapFigureProps) => (
  <figure class={classList("map", map.className)}>
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {map.outlines.some(({ step }) => step === "hidden") && <Hatching id={id} />}
      {map.outlines.map((outline) => (
        <Area id={id} outline={outline} />
      ))}
      {map.rivers?.map((river) => (
        <path class="m-water" d={line(river)} />
      ))}
      {map.rings?.toReversed().map(({ at: [x, y], radius }) => (
        <circle class="m-ring" cx={short(x)} cy={short(y)} r={short(radius)} />
      ))}
      {map.names?.map((name) => (
        <Name {...name} />
      ))}
      {map.here && <circle class="m-you" cx={short(map.here[0])} cy={short(map.here[1])} r="7" />}
      {map.points?.map(({ at: [x, y], mark }) => (
        <Point key={mark} x={short(x)} y={short(y)} below={short(y + 4.5)} mark={mark} />
      ))}
    </svg>
    {caption && <figcaption>{caption}</figcaption>}
  </figure>
);
