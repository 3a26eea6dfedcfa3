/** Several values in one cell, as people separate them. Blanks and hyphens do not separate. */
export const listed = (text: string): string[] =>
  text
    .split(/[|,;\n•]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
