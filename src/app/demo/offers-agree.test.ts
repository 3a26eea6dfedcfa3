import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { demoPlan } from "./demo-plan.ts";
import type { PlannedOffer } from "./planned.ts";

const { offers } = demoPlan(1, Temporal.PlainDate.from("2026-11-24"));

const wordsOf = ({ title, description, openingHoursText, whoComes, whatNext, whoLearns }: PlannedOffer) =>
  [title, description, openingHoursText, whoComes, whatNext, whoLearns].filter(Boolean).join(" ");
const isOpen = ({ access }: PlannedOffer) => access.includes("withoutRegistration");
/** Offers of which the first is true and the second is not. */
const against = (
  says: (offer: PlannedOffer) => boolean,
  holds: (offer: PlannedOffer) => boolean,
): readonly string[] => offers.filter((one) => says(one) && !holds(one)).map(({ title }) => title);

describe("an offer of the demo speaks against itself", () => {
  test("its words say that anybody may come, its field asks for a call first", () => {
    const openWords =
      /(?<![\p{L}-])offen(?:e[rn]?)? (?:Stunde|Abend|Mo|Di|Mi|Do|Fr)|Uhr offen|Kommen Sie (?:einfach )?vorbei|Wer kommt, ist da|Sie können jederzeit kommen/u;
    expect(against((one) => openWords.test(wordsOf(one)), isOpen)).toEqual([]);
    expect(against(({ kind }) => kind === "openHour" || kind === "cafe", isOpen)).toEqual([]);
  });

  test("its field asks for nothing, its words ask to register", () => {
    const first = /^Sie (?:melden|rufen)/;
    expect(against(isOpen, ({ whatNext }) => !first.test(whatNext ?? ""))).toEqual([]);
    expect(
      against(isOpen, ({ openingHoursText }) => !/^nach Absprache|^bitte vor/.test(openingHoursText ?? "")),
    ).toEqual([]);
  });

  test("it takes registrations and says that nobody is asked for a name", () => {
    const nameless = /nicht nach Ihrem Namen|schreiben nichts auf/;
    const allowed = (one: PlannedOffer) =>
      isOpen(one) || /Wir fragen nicht nach Ihrem Namen/.test(one.description);
    expect(against(({ whoLearns }) => nameless.test(whoLearns ?? ""), allowed)).toEqual([]);
  });

  test("it takes place on the screen only and has a door all the same", () => {
    const onlyOnline = /^online,|am Bildschirm/i;
    const says = ({ description, openingHoursText }: PlannedOffer) =>
      onlyOnline.test(openingHoursText ?? "") || onlyOnline.test(description);
    expect(against(says, ({ kind }) => kind === "online")).toEqual([]);
    expect(
      against(
        ({ kind }) => kind === "online",
        ({ access }) => access.includes("online"),
      ),
    ).toEqual([]);
  });

  test("its hours are those of a telephone, and no telephone is among its ways", () => {
    const says = ({ openingHoursText }: PlannedOffer) => /\(?Telefon\)?|Anruf/.test(openingHoursText ?? "");
    expect(against(says, ({ access }) => access.includes("phone") || access.includes("atHome"))).toEqual([]);
    expect(
      against(
        ({ kind }) => kind === "hotline",
        ({ access }) => access.join() === "phone",
      ),
    ).toEqual([]);
  });

  test("somebody comes home, and its field knows nothing of it", () => {
    const home = /kommt? (?:auch )?(?:zu Ihnen|nach Hause)|besucht Sie zu Hause/;
    const says = ({ description, kind }: PlannedOffer) => kind !== "hotline" && home.test(description);
    expect(against(says, ({ access }) => access.includes("atHome"))).toEqual([]);
  });

  test("one sentence promises a call today, another one in two days", () => {
    const today = /am selben Tag|am gleichen Tag|Heute noch/;
    expect(
      against(
        (one) => today.test(wordsOf(one)),
        (one) => !/in zwei Tagen/.test(wordsOf(one)),
      ),
    ).toEqual([]);
  });

  test("the ages of its words are not those of its field", () => {
    const years = ({ description }: PlannedOffer) => /bis Ihr Kind (\d+) Jahre/.exec(description)?.[1];
    expect(
      against(
        (one) => years(one) !== undefined,
        (one) => one.ageToMonths === Number(years(one)) * 12,
      ),
    ).toEqual([]);
  });

  test("children come by themselves, and parents are said to be there", () => {
    const forChildren = /^(?:Für Kinder|Ein Nachmittag nur für Geschwister|Ihr Kind spielt bei uns)/;
    expect(
      against(
        ({ description }) => forChildren.test(description),
        ({ whoComes }) => !/Eltern/.test(whoComes ?? ""),
      ),
    ).toEqual([]);
  });

  test("it names a man, and a woman is said to be there", () => {
    expect(
      against(
        (one) => /Paul|Ein Mann/.test(one.description),
        (one) => !/Beraterin/.test(one.whoComes ?? ""),
      ),
    ).toEqual([]);
  });

  test("nothing can be taken along where nobody comes", () => {
    expect(against((one) => /gleich mit\./.test(one.whatNext ?? ""), isOpen)).toEqual([]);
  });

  test("an hour is as long in its words as on the clock", () => {
    const hour = offers.find(({ title }) => title.startsWith("Atem holen"));
    expect([hour?.openingHoursText, hour?.description]).toEqual([
      expect.stringContaining("9:30 bis 11 Uhr"),
      expect.stringContaining("Anderthalb Stunden"),
    ]);
  });

  test("it says Sie in one sentence and du in the next", () => {
    expect(
      against(
        (one) => /(?<!\p{L})(?:du|dir|dich)(?!\p{L})/iu.test(wordsOf(one)),
        () => false,
      ),
    ).toEqual([]);
  });
});
