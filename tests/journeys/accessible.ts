import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** axe finds nothing on this page, with every fold open. Needs script, so it looks at the page in a browser that has it. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
  await page.evaluate(axe);
  const violations = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)",
  )) as Violation[];
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 2)
          .map((node) => node.html.slice(0, 160))
          .join(" | ")}`,
    ),
    where,
  ).toEqual([]);
}

/** Nothing sticks out sideways except what scrolls in its own box. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const [content, window] = (await page.evaluate(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  )) as [number, number];
  expect(content, where).toBeLessThanOrEqual(window);
}
