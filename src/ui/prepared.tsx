import type { VNode } from "preact";
import { jsxEscape, jsxTemplate } from "preact/jsx-runtime";
import { render } from "preact-render-to-string";

/** Stands in the prepared HTML where a value will come; private characters that no text of ours contains. */
const gap = (part: number, at: number): string => `\uE000${part}.${at}\uE001`;
const gapsOf = (part: number): RegExp => new RegExp(`\uE000${part}\\.(\\d+)\uE001`);
/** Parts stand inside parts, so the gaps of each carry its number. */
let parts = 0;

/** HTML taken apart at its gaps, and which value comes into each. */
type Prepared = { readonly pieces: string[]; readonly order: readonly number[] };
type Part<P> = (props: P) => VNode | null;
type Filled<P> = readonly (keyof P & string)[];

/** Data of a network belong to shapes, so their number is bounded. */
const mostShapes = 500;

/**
 * A part of a page whose HTML is made once per shape and from then on only filled in; making it anew is what costs most
 * of a page's time (docs/decisions/0016). `filled` names the props that differ from page to page: the part only places
 * them, as text or as a whole attribute, and never looks at them. `shape` names everything else that its HTML depends
 * on; without it all other props do, and are strings, numbers or yes and no. Values are escaped as everywhere;
 * what is missing or empty (undefined, null, false, "", 0) makes a shape of its own.
 */
export function prepared<P extends object>(
  part: Part<P>,
  filled: Filled<P>,
  shape: (props: P) => string = (props) => plainShape(props, filled),
): Part<P> {
  parts += 1;
  const no = parts;
  const shapes = new Map<string, Prepared>();
  return (props) => {
    const name = shape(props) + present(props, filled);
    const known = shapes.get(name);
    if (known !== undefined) return fill(known, props, filled);
    if (shapes.size > mostShapes) shapes.clear();
    const made = prepare(part, no, props, filled);
    shapes.set(name, made);
    return fill(made, props, filled);
  };
}

const present = <P extends object>(props: P, filled: Filled<P>): string => {
  let marks = "";
  for (const name of filled) marks += props[name] ? "+" : `-${String(props[name])}`;
  return marks;
};

const fill = <P extends object>({ pieces, order }: Prepared, props: P, filled: Filled<P>): VNode =>
  jsxTemplate(pieces, ...order.map((at) => escaped(props, filled[at])));

const plainShape = <P extends object>(props: P, filled: Filled<P>): string => {
  let shape = "";
  for (const name in props) if (!filled.includes(name)) shape += `${name} ${String(props[name])}\0`;
  return shape;
};

function prepare<P extends object>(part: Part<P>, no: number, props: P, filled: Filled<P>): Prepared {
  const marks = filled.flatMap((name, at) => (props[name] ? [[name, gap(no, at)] as const] : []));
  const html = render(part({ ...props, ...Object.fromEntries(marks) }) ?? <></>);
  const [first = "", ...rest] = html.split(gapsOf(no));
  const order = rest.filter((_piece, at) => at % 2 === 0).map(Number);
  return { pieces: [first, ...rest.filter((_piece, at) => at % 2 === 1)], order };
}

/** Elements and lists are escaped when they are rendered; only bare text is escaped here. */
function escaped<P extends object>(props: P, name: (keyof P & string) | undefined) {
  const value: unknown = name === undefined ? null : props[name];
  return typeof value === "object" ? value : jsxEscape(value);
}
