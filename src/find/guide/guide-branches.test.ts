import { render } from "preact-render-to-string";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { demoSearchable } from "../../../tests/builders/demo-offers.ts";
import { languages } from "../../core/languages.ts";
import { newId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { isOnlyBeforeBirth } from "../search/fitting.ts";
import { titleKey } from "../search/spread-titles.ts";
import { findTexts } from "../texts.ts";
import { readTopicList, readVocabulary } from "../topics/topic-files.ts";
import { topicsFor } from "../topics/topic.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { findFor, findWider, type FoundOffer, type Setting } from "./found.ts";
import { humanContact } from "./human-contact.ts";
import { fewest, loosen, shownOffers } from "./loosen.ts";
import { looserTexts } from "./looser.texts.ts";
import { isPregnant, lifePhases, phaseOf } from "./questions/life-phase.ts";
import { usualNeeds } from "./questions/needs.ts";
import { resultsPage } from "./results-page.tsx";
import { nearTo } from "./related-topics.ts";
import { readWish, type Wish } from "./wish.ts";

loadTranslations("texts");
const topics = readTopicList("data");
const helpNumbers = readHelpNumbers("data");
const searchable = demoSearchable(readVocabulary("data", topics));
const { babyTopics } = searchable.index.vocabulary;
const nothing = readWish({ query: () => "", queryAll: () => [] }, new Set());

/** `usual`: one of the needs that question three names before all others. */
type Branch = { readonly wish: Wish; readonly loss: boolean; readonly usual?: boolean };
const ways = [{}, { atHome: true }, { there: true }, { remote: true }] as const;

/** Every answer to "how old" with every need that question three then offers, the usual ones in every way as well. */
const branches: readonly Branch[] = [null, ...lifePhases.map(({ no }) => no), "loss" as const].flatMap(
  (answer) => {
    const loss = answer === "loss";
    const phase = loss ? null : answer;
    const usual = usualNeeds(phaseOf(phase), loss).map((need) => need.topics);
    const every = topicsFor(topics, loss).map(({ no }) => [no]);
    return [
      ...usual.flatMap((numbers) =>
        ways.map((way) => ({ usual: true, change: { ...way, topics: numbers } })),
      ),
      ...every.map((numbers) => ({ usual: false, change: { topics: numbers } })),
    ].map((one) => ({ wish: { ...nothing, phase, ...one.change }, loss, usual: one.usual }));
  },
);

const slugsOf = ({ topics: numbers }: Wish): readonly string[] =>
  topics.filter(({ no }) => numbers.includes(no)).map(({ slug }) => slug);
const settingOf = ({ wish, loss }: Branch): Setting => ({
  slugs: slugsOf(wish),
  where: { kind: "nowhere" },
  lang: "de",
  loss,
});
function answerTo(branch: Branch) {
  const found = findFor(searchable, branch.wish, settingOf(branch));
  const loosened = loosen(searchable, branch.wish, settingOf(branch), found.offers);
  return { found, loosened, shown: shownOffers(found.offers, loosened) };
}
/** Who has lost a child is also shown who helps with that, whatever was tapped. */
const askedOf = ({ wish, loss }: Branch): readonly string[] => [
  ...slugsOf(wish),
  ...(loss ? ["pregnancy-loss"] : []),
];
const isAbout =
  (slugs: readonly string[]) =>
  ({ topics: stated }: { readonly topics: readonly string[] }): boolean =>
    slugs.some((slug) => stated.includes(slug));
const named = ({ wish, loss }: Branch): string =>
  `phase ${wish.phase}${loss ? " after a loss" : ""}, ${slugsOf(wish)}${wish.atHome ? " at home" : ""}${wish.there ? " there" : ""}${wish.remote ? " by phone" : ""}`;
const isSame =
  ({ offer }: FoundOffer) =>
  (other: FoundOffer): boolean =>
    titleKey(other.offer) === titleKey(offer);
const titles = (shown: readonly FoundOffer[]): string => shown.map(({ offer }) => offer.title).join(" | ");
const answers = branches.map((branch) => ({ branch, ...answerTo(branch) }));

const view = (lang: View["lang"], own: Partial<View["network"]> = {}): View => ({
  network: {
    id: newId<"network">(),
    slug: "probe",
    name: "Probe",
    land: "BW",
    first: true,
    demo: false,
    brand: "#1d4e6f",
    lamp: "#f4b740",
    logoSvg: null,
    exitUrl: "https://example.org",
    phone: "069 90009-100",
    phoneHours: "Montag bis Freitag, 9 bis 16 Uhr",
    intakeName: "Familienteam Lindental",
    hasIntake: true,
    dataVersion: 1,
    ...own,
  },
  lang,
  path: "/",
  loss: false,
  actor: anyoneActor,
  now: Temporal.Instant.from("2026-11-24T09:00Z"),
  href: (path) => path,
  formFields: () => ({}),
  asset: (name) => name,
  publicUrl: "http://localhost:3000",
  demo: false,
});

const aboutBabies = /baby|babies|krabbel|still-|neugebor|säugling|windel|wiege|elterngeld|kinder-bett/i;

describe("whichever way I take through the four questions", () => {
  test("the guide promised three offers and showed me one, or none", () => {
    const short = answers.filter(({ shown }) => shown.length < fewest);
    expect(short.map(({ branch, shown }) => `${named(branch)}: ${shown.length}`)).toEqual([]);
    const counted = answers.map(({ shown }) => shown.length);
    expect(Math.max(...counted)).toBeLessThanOrEqual(5);
    const filled = answers.filter(({ loosened }) => loosened.some(({ kinds }) => kinds.includes("related")));
    process.stdout.write(`guide: ${counted.length} branches, ${filled.length} filled from a topic nearby\n`);
  });

  test("there was nobody to ask", () => {
    for (const own of [{}, { hasIntake: false, phone: null, intakeName: null }])
      for (const { branch } of answers) {
        const asked = { ...view("de", own), loss: branch.loss };
        const slugs = slugsOf(branch.wish);
        const contact = humanContact(asked, speak(findTexts, "de"), slugs, helpNumbers, "/melden");
        expect(contact, named(branch)).not.toBeNull();
      }
  });

  test("I was shown something that has nothing to do with what I asked", () => {
    const beside = answers.filter(({ branch, found, loosened }) => {
      const asked = askedOf(branch);
      const near = [...asked, ...nearTo(slugsOf(branch.wish), branch.loss, babyTopics)];
      const strays = (kinds: readonly string[], added: readonly FoundOffer[]) =>
        !added.every(({ offer }) => isAbout(kinds.includes("related") ? near : asked)(offer));
      return strays([], found.offers) || loosened.some(({ kinds, offers: added }) => strays(kinds, added));
    });
    expect(beside.map(({ branch, shown }) => `${named(branch)}: ${titles(shown)}`)).toEqual([]);
  });

  test("the same title stood there three times, though there was other help", () => {
    const asked = answers.filter(({ branch }) => branch.usual === true);
    const again = asked.filter(({ branch, found, shown }) => {
      const all = findFor(searchable, { ...branch.wish, more: true }, settingOf(branch)).offers;
      const isNew = (one: FoundOffer) => !shown.some(isSame(one));
      const most = Math.max(0, ...shown.map((one) => shown.filter(isSame(one)).length));
      return most > 2 && (found.offers.length < fewest || all.some(isNew));
    });
    expect(again.map(({ branch, shown }) => `${named(branch)}: ${titles(shown)}`)).toEqual([]);
  });

  test("it said „für ein anderes Alter“ of an offer that is for the age of my child", () => {
    let looked = 0;
    for (const { branch, loosened } of answers)
      for (const { kinds, offers: added } of loosened)
        for (const { offer } of kinds.includes("phase") ? added : []) {
          const phase = phaseOf(branch.wish.phase);
          const months = phase?.months ?? 0;
          const fits =
            phase !== null && isPregnant(phase)
              ? offer.pregnancy !== false
              : !isOnlyBeforeBirth(offer) &&
                (offer.ageFromMonths ?? 0) <= months &&
                months <= (offer.ageToMonths ?? months);
          expect(fits, `${named(branch)}: ${offer.title}`).toBe(false);
          looked += 1;
        }
    expect(looked).toBeGreaterThan(100);
  });

  test("my child is over three, and I was shown how to prepare for its birth", () => {
    const { found, loosened, shown } = answerTo({
      wish: { ...nothing, phase: 8, topics: [45] },
      loss: false,
    });
    expect(titles(found.offers)).not.toMatch(/Geburtsvorbereitung/);
    expect(shown.length).toBeGreaterThanOrEqual(fewest);
    for (const { kinds, offers: added } of loosened)
      if (!kinds.includes("phase")) expect(titles(added)).not.toMatch(/Geburtsvorbereitung/);
  });

  test("our baby has died, and to fill the list it showed us help with babies", () => {
    const lost = answers.filter(({ branch }) => branch.loss);
    expect(lost.length).toBeGreaterThan(30);
    for (const { branch, loosened, shown } of lost) {
      expect(loosened.flatMap(({ kinds }) => kinds)).not.toContain("phase");
      const others = shown.filter(({ offer }) => !offer.topics.includes("pregnancy-loss"));
      expect(titles(others), named(branch)).not.toMatch(aboutBabies);
    }
  });
});

describe("what the page says of it", () => {
  const pageOf = (branch: Branch, lang: View["lang"], own: Partial<View["network"]> = {}): string => {
    const { found, loosened, shown } = answerTo(branch);
    const where = { kind: "nowhere" } as const;
    const wider = findWider(searchable, branch.wish, settingOf(branch), shown);
    return render(
      resultsPage(view(lang, own), {
        wish: branch.wish,
        where,
        placeUnknown: false,
        found,
        loosened,
        wider,
        topics,
        helpNumbers,
        languages: searchable.languages,
      }),
    ).replaceAll(/[\u2066-\u2069]/g, "");
  };
  const asked = (phase: number, topic: number): Branch => ({
    wish: { ...nothing, phase, topics: [topic] },
    loss: false,
  });

  test.each(languages.map(({ code }) => code))(
    "in %s it says what is different, and for whom it is",
    (lang) => {
      const say = speak(looserTexts, lang);
      const toddler = pageOf(asked(7, 13), lang);
      const [before = "", after = ""] = toddler.split(say("title"));
      expect(before).toContain("Schlaf-Abend für Eltern");
      expect(after).toContain(`<p>${say("phase")}</p>`);
      expect(after).toContain("Offene Baby-Sprechstunde");
      expect(after).toContain(speak(findTexts, lang)("forWhom"));
      expect(after.indexOf("Familienteam Lindental")).toBeGreaterThan(after.indexOf("Baby-Sprechstunde"));
      const pregnant = pageOf(asked(2, 21), lang);
      expect(pregnant).toMatch(new RegExp(`<h1[^>]*>${say("exactNone")}`));
      expect(pregnant).toContain(say("afterBirth"));
    },
  );

  test("there is but one, and the page says that there is no more and names who helps on", () => {
    const html = pageOf(asked(6, 64), "de");
    expect(html).toContain("Mehr Angebote dazu kennen wir hier nicht.");
    expect(html).toContain("Fragen Sie gern: Familienteam Lindental.");
    expect(pageOf(asked(6, 64), "ar")).toContain('<bdi lang="de">Familienteam Lindental</bdi>');
    expect(pageOf(asked(6, 64), "de", { intakeName: null })).toContain("Fragen Sie uns gern.");
    expect(pageOf(asked(3, 12), "de")).not.toContain("Mehr Angebote dazu kennen wir");
  });

  test("who is in danger sees the numbers before what was added", () => {
    const html = pageOf({ wish: { ...nothing, phase: 8, topics: [36] }, loss: false }, "de");
    const card = html.indexOf('class="note urgent');
    if (card >= 0) expect(card).toBeLessThan(html.indexOf(speak(looserTexts, "de")("title")));
    const violence = pageOf(asked(8, 49), "de");
    expect(violence.indexOf('class="note urgent')).toBeLessThan(violence.indexOf('class="results"'));
  });
});

describe("who taps no need", () => {
  test("a language or a way brings others only beside what it stands for", () => {
    for (const { no } of lifePhases)
      for (const change of [{ language: "fa" }, { language: "pl", atHome: true }, { atHome: true }]) {
        const branch = { wish: { ...nothing, phase: no, ...change }, loss: false };
        const { shown } = answerTo(branch);
        expect(shown.length, `phase ${no} ${JSON.stringify(change)}`).toBeGreaterThanOrEqual(fewest);
      }
  });

  test("nothing but a phase was said, and the list is not filled with everything there is", () => {
    const wish = { ...nothing, language: "xx" };
    expect(answerTo({ wish, loss: false }).shown).toEqual([]);
  });
});
