/** As JSON that PostgreSQL can keep: it knows neither NUL nor half characters. */
export const storable = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "string" ? part.toWellFormed().replaceAll("\u0000", "") : part,
  );
