import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isWorkingDay } from "../../core/working-days.ts";
import { sectors } from "../../people/organisations/organisation.ts";
import { roles } from "../../platform/actor.ts";
import { checkPassphrase } from "../../platform/vault/passphrase-rules.ts";
import { demoPlan } from "./demo-plan.ts";
import { planTimes } from "./demo-times.ts";
import { demoPassphrase } from "./people.ts";
import { planConcerns } from "./plan-concerns.ts";
import { topicSlugs } from "./topic-slugs.ts";

const today = Temporal.PlainDate.from("2026-11-24");
const plan = demoPlan(1, today);
const text = JSON.stringify(plan);

describe("the plan of the demo", () => {
  test("the same seed and day give the same bytes, another seed gives others", () => {
    expect(JSON.stringify(demoPlan(1, today))).toBe(text);
    expect(JSON.stringify(demoPlan(2, today))).not.toBe(text);
    expect(JSON.parse(text)).toEqual(plan);
  });

  test("it has the size of a small county", () => {
    const { regions, towns, organisations, offers, concerns } = plan;
    const ownTowns = towns.filter(({ region }) => region !== null);
    expect([regions, ownTowns, organisations, offers].map((list) => list.length)).toEqual([6, 20, 61, 150]);
    expect(concerns.length).toBeGreaterThanOrEqual(30);
    expect(concerns.length).toBeLessThanOrEqual(50);
    expect(new Set(plan.offers.map(({ slug }) => slug)).size).toBe(150);
    expect(new Set(plan.people.map(({ role }) => role))).toEqual(new Set(roles));
  });

  test("every topic is somebody's, and what is urgent has at least two who help", () => {
    const list = JSON.parse(readFileSync("data/topics.json", "utf8")) as { slug: string; urgent: boolean }[];
    expect(topicSlugs).toEqual(list.map(({ slug }) => slug));
    const visible = plan.offers.filter(({ status }) => status === "published");
    const count = (slug: string) => visible.filter(({ topics }) => topics.includes(slug)).length;
    expect(topicSlugs.filter((slug) => count(slug) === 0)).toEqual([]);
    const urgent = list.filter((topic) => topic.urgent).map(({ slug }) => slug);
    expect([...urgent, "pregnancy-loss"].filter((slug) => count(slug) < 2)).toEqual([]);
  });

  test("some postal codes lie in two counties, so that the question which town appears", () => {
    const counties = (code: string) =>
      new Set(
        plan.towns
          .filter(({ postalCodes }) => postalCodes.includes(code))
          .map(({ region }) => region === null),
      );
    expect(["05314", "05319"].map((code) => counties(code).size)).toEqual([2, 2]);
  });

  test("organisations have a sector that people/ knows, and one of them is the intake point", () => {
    expect(plan.organisations.filter(({ sector }) => !sectors.some((one) => one === sector))).toEqual([]);
    expect(
      plan.organisations.filter(({ organisationType }) => organisationType === "intakePoint"),
    ).toHaveLength(1);
  });
});

describe("offers say when they are and what to expect", () => {
  const times = planTimes(today, plan.offers);

  test("about a hundred have times that can be shown, and most say who is there and what comes next", () => {
    expect(new Set(times.map(({ offer }) => offer)).size).toBeGreaterThanOrEqual(80);
    const told = plan.offers.filter(({ whoComes, whoLearns, whatNext }) => whoComes && whoLearns && whatNext);
    expect(told.length).toBeGreaterThanOrEqual(40);
  });

  test("the words of an offer that is cancelled on one date do not speak of another", () => {
    expect(plan.offers.filter(({ openingHoursText }) => /fällt/.test(openingHoursText ?? ""))).toEqual([]);
  });
});

describe("nothing in the demo belongs to anybody", () => {
  test("every postal code is one that was given to nobody", () => {
    const codes =
      text.match(/(?<![\d-])\d{5}(?![\d-])/g)?.filter((code) => !["39200", "90009"].includes(code)) ?? [];
    expect(codes.length).toBeGreaterThan(150);
    expect(codes.filter((code) => !/^0531\d$/.test(code))).toEqual([]);
  });

  test("every telephone number is from a range reserved for fiction", () => {
    const numbers = text.match(/(?:\+49|(?<!\d)0)[\d /-]{6,}\d/g) ?? [];
    expect(numbers.length).toBeGreaterThan(300);
    const fictional = /^(069 90009-\d{3}|\+496990009\d{3}|0171 39200\d{2})$/;
    expect(numbers.filter((number) => !fictional.test(number.trim()))).toEqual([]);
  });

  test("every mail address and website ends in .example", () => {
    const hosts = [...text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)].map(
      ([, host]) => host?.replace(/\.$/, "") ?? "",
    );
    expect(
      hosts.filter((host) => !host.endsWith(".example") && host !== plan.network.exitUrl.split("/")[2]),
    ).toEqual([]);
  });

  test("no town is a municipality of Germany", (context) => {
    const file = "../shared/data/geo-gemeinden-bkg/gemeinden.csv";
    if (!existsSync(file)) return context.skip("skipped: ../shared/data/geo-gemeinden-bkg not present");
    const rows = parse(readFileSync(file), { columns: true }) as { name: string }[];
    const real = new Set(rows.map(({ name }) => name.toLowerCase()));
    expect(real.has("aalen")).toBe(true);
    expect(plan.towns.map(({ name }) => name).filter((name) => real.has(name.toLowerCase()))).toEqual([]);
  });

  test("the passphrase of the demo obeys the rules for everybody who has it", () => {
    expect(
      plan.people.map(({ email }) => checkPassphrase(demoPassphrase, { email })).filter(Boolean),
    ).toEqual([]);
  });
});

describe("families are spoken to as the design says", () => {
  const spoken = plan.offers.flatMap(({ title, description, costText, whoComes, whoLearns, whatNext }) => [
    title,
    description,
    costText ?? "",
    whoComes ?? "",
    whoLearns ?? "",
    whatNext ?? "",
  ]);

  test("no word of the offices and no exclamation mark", () => {
    const never =
      /(?<!\p{L})(Antr[aä]g|Formular|Bewilligung|Maßnahme|Leistung|Hilfeplan|Risik|Belastung|Problem|Auffällig|Klientin|Zielgruppe|Behörde|zuständig|Träger|niedrigschwellig|aufsuchend|Sprechzeit|leider|Fehler|ungültig|barrierefrei|anonym)|(?<!\p{L})(Fall|Amt)(?!\p{L})|!/iu;
    expect(spoken.filter((line) => never.test(line))).toEqual([]);
  });

  test("no sentence is longer than twelve words", () => {
    const sentences = spoken.flatMap((line) => line.split(/(?<=[.?:])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 12)).toEqual([]);
  });
});

describe("on whatever day the demo starts", () => {
  test("everybody works on working days, nothing happens tomorrow, no promise reaches further than fourteen days", () => {
    const works = new Map<string, boolean>();
    const isWorked = (day: string): boolean => {
      const known = works.get(day) ?? isWorkingDay(Temporal.PlainDate.from(day), "BW");
      works.set(day, known);
      return known;
    };
    for (let ahead = 0; ahead < 800; ahead += 1) {
      const day = Temporal.PlainDate.from("2026-01-01").add({ days: ahead });
      for (const { at, deed } of planConcerns({ today: day, land: "BW" }).flatMap(({ steps }) => steps)) {
        const on = at.slice(0, 10);
        if (!isWorked(on) || on > day.toString()) expect.fail(`${at} on ${day.toString()}`);
        if (deed.do !== "answer") continue;
        const reach = Temporal.PlainDate.from(on).until(deed.nextBy).total("days");
        if (reach < 1 || reach > 14) expect.fail(`${day.toString()}: ${at} promises ${deed.nextBy}`);
      }
    }
  }, 60_000);
});
