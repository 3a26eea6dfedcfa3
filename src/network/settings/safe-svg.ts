import { ok, type Outcome, refused } from "../../core/outcomes.ts";

/** Largest logo in characters; it travels with pages. */
const largest = 12_000;

const shapes =
  "svg g path rect circle ellipse line polyline polygon title desc defs linearGradient radialGradient stop";
const allowedTags: ReadonlySet<string> = new Set(shapes.split(" "));
const look = [
  "xmlns version id viewBox width height preserveAspectRatio role aria-hidden aria-label transform opacity",
  "fill fill-rule fill-opacity clip-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-opacity",
  "d x y x1 y1 x2 y2 cx cy r rx ry fx fy points offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod",
];
const allowedAttributes: ReadonlySet<string> = new Set(look.join(" ").split(" "));
const textTags: ReadonlySet<string> = new Set(["title", "desc"]);

const prolog =
  /^\s*(?:<\?xml version="1\.[01]"(?: encoding="(?:UTF|utf)-8")?(?: standalone="(?:yes|no)")?\s*\?>\s*)?/;
const token =
  /<(?<close>\/)?(?<tag>[A-Za-z]+)(?<attributes>(?:\s+[A-Za-z][\w:-]*="[^"<>&]*")*)\s*(?<empty>\/)?>|(?<text>[^<>&]+)/y;
const attribute = /\s+([A-Za-z][\w:-]*)="([^"<>&]*)"/g;

export type SvgFault = "logoTooLarge" | "logoNotSvg" | "logoForbidden";

/**
 * Accepts a small SVG that consists of shapes and colours only, and returns it without its prolog. Everything not on
 * the list is refused, not repaired: scripts, styles, event attributes, references, entities, comments, doctypes.
 * Entities are refused altogether, so no value can mean something else than it says.
 */
export function readSafeSvg(typed: string): Outcome<string, SvgFault> {
  if (typed.length > largest) return refused("logoTooLarge");
  const svg = typed.replace(prolog, "").trim();
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < svg.length) {
    const groups = token.exec(svg)?.groups;
    if (groups === undefined) return refused(/<[!?]|&/.test(svg) ? "logoForbidden" : "logoNotSvg");
    const fault = step(groups, open, token.lastIndex === svg.length);
    if (fault) return refused(fault);
  }
  return open.length === 0 && svg.startsWith("<svg") ? ok(svg) : refused("logoNotSvg");
}

type Groups = { readonly [name: string]: string | undefined };

/** Takes one token; `open` is the stack of elements. Nothing may stand after the end of the outermost one. */
function step(groups: Groups, open: string[], last: boolean): SvgFault | undefined {
  const {
    close,
    tag,
    attributes = "",
    empty,
    text,
  } = groups as Record<"close" | "tag" | "attributes" | "empty" | "text", string | undefined>;
  if (text !== undefined)
    return text.trim() === "" || textTags.has(open.at(-1) ?? "") ? undefined : "logoForbidden";
  if (tag === undefined || !allowedTags.has(tag)) return "logoForbidden";
  if (close !== undefined) {
    if (open.pop() !== tag) return "logoNotSvg";
    return open.length === 0 && !last ? "logoNotSvg" : undefined;
  }
  if ((open.length === 0) !== (tag === "svg")) return "logoNotSvg";
  for (const [, name = "", value = ""] of attributes.matchAll(attribute))
    if (!fits(name, value)) return "logoForbidden";
  if (empty === undefined) open.push(tag);
  return undefined;
}

/** `url(#name)` inside the drawing is the only reference; anything with an address or a scheme is none of ours. */
function fits(name: string, value: string): boolean {
  if (!allowedAttributes.has(name)) return false;
  if (name === "xmlns") return value === "http://www.w3.org/2000/svg";
  const withoutOwn = value.replace(/url\(#[\w-]+\)/g, "");
  return !/url|:|\\|\/\//i.test(withoutOwn);
}
