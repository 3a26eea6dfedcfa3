import type { Json } from "../../../core/json.ts";

/** A thing of schema.org of this type; what is unknown or empty is left out. */
export const thing = (
  type: string,
  facts: { readonly [name: string]: Json | null },
): { readonly [name: string]: Json } => ({
  "@type": type,
  ...Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  ),
});
