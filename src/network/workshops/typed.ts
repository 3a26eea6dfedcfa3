import type { Typed } from "../../people/public.ts";

/** The value of a field as it was typed. */
export const one = (typed: Typed, name: string): string => typed.values[name]?.[0] ?? "";
