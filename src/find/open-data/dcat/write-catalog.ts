import type { Json } from "../../../core/json.ts";
import { type Node, prefixes, type Value } from "./catalog-node.ts";

/** Turtle 1.1: what would end a string or begin an escape is escaped. */
const quoted = (text: string): string =>
  `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;

/** Signs that no IRI may hold, so that an address can never end its brackets. */
const bracketed = (address: string): string =>
  `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;

const turtleValue = (value: Value): string =>
  "iri" in value
    ? bracketed(value.iri)
    : "german" in value
      ? `${quoted(value.german)}@de`
      : "moment" in value
        ? `${quoted(value.moment)}^^xsd:dateTime`
        : quoted(value.text);

/** The catalogue as Turtle. */
export function turtleOf(nodes: readonly Node[]): string {
  const heads = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const bodies = nodes.map(({ id, type, statements }) => {
    const lines = Object.entries(statements).map(
      ([key, values]) => `  ${key} ${values.map(turtleValue).join(", ")}`,
    );
    return `${bracketed(id)} a ${type} ;\n${lines.join(" ;\n")} .`;
  });
  return `${[...heads, "", ...bodies].join("\n")}\n`;
}

const jsonValue = (value: Value): Json =>
  "iri" in value
    ? { "@id": value.iri }
    : "german" in value
      ? { "@value": value.german, "@language": "de" }
      : "moment" in value
        ? { "@value": value.moment, "@type": "xsd:dateTime" }
        : value.text;

/** The same as JSON-LD 1.1. */
export const jsonLdOf = (nodes: readonly Node[]): Json => ({
  "@context": prefixes,
  "@graph": nodes.map(({ id, type, statements }) => ({
    "@id": id,
    "@type": type,
    ...Object.fromEntries(Object.entries(statements).map(([key, values]) => [key, values.map(jsonValue)])),
  })),
});
