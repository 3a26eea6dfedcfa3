import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { asStaff, fieldsOf, opened } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

const data = "../shared/data";
const sets = ["naughty-strings", "ohana-csv", "oruk-3-mocks", "dir-schleswig-holstein-kitas"];
const start = "/intern/angebote/einlesen";
let installation: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { first: true });
  const { staff } = await firstPerson(installation, id, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  site = await openWebSite(installation, findRoutes(openFind("data")), staff);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:csv|json|txt)$/.test(name))
    .map((name) => join(folder, name));

describe("files that are broken on purpose", () => {
  test.for(sets)(
    "%s: each gets a preview or a sentence, and nothing is stored",
    { timeout: 120_000 },
    async (set, context) => {
      const folder = join(data, set);
      if (!existsSync(folder)) return context.skip(`skipped: ../shared/data/${set} not present`);
      const fields = [...fieldsOf((await opened(site, start)).page, start)];
      for (const path of filesIn(folder)) {
        const form = new FormData();
        for (const [name, value] of fields)
          if (!/^(?:datei|zuordnungsdatei|entwurf)$/.test(name)) form.append(name, value);
        form.append("datei", new File([readFileSync(path)], basename(path)));
        const answer = await site.upload(start, form, asStaff);
        const page = await answer.text();
        expect([200, 422], path).toContain(answer.status);
        expect(page, path).toMatch(
          answer.status === 200 ? /Noch ist nichts gespeichert/ : /Bitte prüfen Sie/,
        );
      }
      expect((await installation.owner.query("select 1 from offer")).rows).toEqual([]);
    },
  );
});
