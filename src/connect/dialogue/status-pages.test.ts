import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aWrittenWish,
  codeIn,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { ask, perform } from "../../platform/perform.ts";
import { checkSymbol } from "../../platform/vault/check-character.ts";
import { readSymbols, writeSymbols } from "../../platform/vault/crockford.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { showConcern } from "../concerns/show-concern.ts";

/** The family's way back: its code, its page, and what it can do there. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

const post = (fields: Readonly<Record<string, string>>, path = "/stand") => at.site.post(path, fields);
const shown = async (fields: Readonly<Record<string, string>>, path = "/stand") =>
  readable(await post(fields, path));
const enter = (code: string) => shown({ code });
const newestConcern = async () =>
  (await at.house.owner.query("select id from concern order by created_at desc, id limit 1")).rows[0]
    .id as string;
const concernOf = async (id: string) =>
  (
    await at.house.owner.query(
      "select state, node_id, closing_reason, delete_after from concern where id = $1",
      [id],
    )
  ).rows[0];
const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });

/** A family whose wish a midwife has accepted, on its status page. */
async function anAccompaniedFamily() {
  const { code } = await aWrittenWish(at.site);
  const concernId = await newestConcern();
  await perform(at.house, offerConcern, as("intake"), { concernId, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, as("midwives"), { concernId });
  return { code, concernId, html: await enter(code) };
}

/** A code that fits its check character and belongs to nobody. */
const nobodysCode = (mark: string): string => {
  const symbols = readSymbols(`${mark}0000000000`.slice(0, 12)) ?? [];
  return writeSymbols([...symbols, checkSymbol(symbols)]);
};
/** What differs from one sending to the next: tokens, keys, and what was typed. */
const withoutTokens = (html: string) =>
  html
    .replace(/(name="(?:_t|_op|_ticket)" value=")[^"]*/g, "$1")
    .replace(/(name="code"[^>]* value=")[^"]*/g, "$1");

describe("typing the code", () => {
  test("an empty field asks for the code", async () => {
    const answer = await post({ code: "" });
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toContain("Bitte geben Sie Ihren Code ein.");
  });

  test("a wrong character and a code that never existed look the same", async () => {
    const nobodys = nobodysCode("AA");
    const mistyped = `${nobodys.slice(0, -1)}${nobodys.endsWith("2") ? "3" : "2"}`;
    const [one, other] = await Promise.all([post({ code: nobodys }), post({ code: mistyped })]);
    expect([one.status, other.status]).toEqual([422, 422]);
    const html = await readable(one);
    expect(html).toContain("Diesen Code finden wir nicht. Bitte prüfen Sie die Zeichen.");
    expect(withoutTokens(await readable(other))).toBe(withoutTokens(html));
  });

  test("small letters, blanks and the letter O for a zero are fine", async () => {
    const { code } = await aWrittenWish(at.site);
    const html = await enter(code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o"));
    expect(html).toContain("Guten Tag, Ayla-Kanarie");
    expect(html).toContain("Kanarienwort schreit jeden Abend");
  });

  test("too many tries say when it goes on and whom to call, and keep what was typed", async () => {
    const code = nobodysCode("BB");
    for (let tried = 0; tried < 10; tried += 1) await post({ code });
    const answer = await post({ code, answer: "Das wollte ich sagen" });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(500);
    const html = await readable(answer);
    expect(html).toMatch(/Ab \d{1,2}:\d{2} Uhr geht es weiter\./);
    expect(html).toContain('href="tel:+496990009120"');
    expect(html).toContain(`value="${code}"`);
    expect(html).toContain('name="answer" value="Das wollte ich sagen"');
    expect(html).toContain("/hilfe-sofort");
  });

  test("the ticket has run out: what was written waits while the code is typed again", async () => {
    const { code, html } = await anAccompaniedFamily();
    const fields = hiddenOf(html, "write");
    await at.house.owner.query("update dialogue_ticket set ends_at = now() - interval '1 minute'");
    const answer = await post({ ...fields, answer: "Vier Sätze über die Nacht" });
    expect(answer.status).toBe(422);
    const asked = await readable(answer);
    expect(asked).toContain('name="answer" value="Vier Sätze über die Nacht"');
    expect(await shown({ code, answer: "Vier Sätze über die Nacht" })).toContain(
      ">Vier Sätze über die Nacht</textarea>",
    );
  });
});

describe("on the status page", () => {
  test("every form has a key of its own, so that no step is taken for another", async () => {
    const { html } = await anAccompaniedFamily();
    const keys = ["write", "nobody", "other", "ask-delete", "ask-stop-asking"].map(
      (step) => hiddenOf(html, step)["_op"],
    );
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a step that does not exist shows the page again", async () => {
    const { html } = await anAccompaniedFamily();
    for (const step of ["constructor", "__proto__", "toString", "xyz"])
      expect(await shown({ ...hiddenOf(html, "write"), _go: step }), step).toContain(
        "Guten Tag, Ayla-Kanarie",
      );
  });

  test("the way to say that nobody has answered stands before the messages", async () => {
    const { html } = await anAccompaniedFamily();
    expect(html.indexOf("Niemand hat sich gemeldet")).toBeLessThan(html.indexOf("<h2>Nachrichten"));
    expect(html.indexOf("Niemand hat sich gemeldet")).toBeGreaterThan(0);
  });

  test("who said yes has a name, and every day to come stands there with what happens if nobody keeps it", async () => {
    const { html } = await anAccompaniedFamily();
    const said = html.slice(html.indexOf("Was bisher war"));
    expect(said).toContain(`${at.midwives.duty.name} hat Ja gesagt.`);
    const coming = html.slice(html.indexOf("So geht es weiter"));
    expect(coming).toMatch(/Bis \w+, \d+\. \w+<\/time><div[^>]*><p>Wir melden uns bei Ihnen\./);
    expect(coming).toMatch(/Dann kümmert sich das Familienteam bis \w+, \d+\. \w+\./);
  });

  test("what was written is there, and the page says so", async () => {
    const { html } = await anAccompaniedFamily();
    const after = await shown({ ...hiddenOf(html, "write"), answer: "Danke, Montag passt." });
    expect(after).toContain("Ihre Nachricht ist da.");
    expect(after).toContain("Danke, Montag passt.");
  });

  test("at the end it says how it ended, the last words, and where to turn", async () => {
    const { code, concernId } = await anAccompaniedFamily();
    const closing = { concernId, reason: "informationOnly", closingWords: "Alles Gute für Sie." };
    await perform(at.house, closeConcern, as("midwives"), closing);
    await at.house.owner.query("update network set phone = '069 90009 100' where id = $1", [at.network]);
    await at.site.faces.refresh();
    const html = await shown({ code });
    const turn = ["Angebote in Ihrer Nähe", 'href="tel:+496990009100"'];
    for (const words of ["Wir haben Ihnen Auskunft gegeben", "Alles Gute für Sie.", ...turn])
      expect(html).toContain(words);
    expect(html).toMatch(/href="[^"]*\/angebote"/);
  });

  test("the conversation ended while she was writing: her words are kept and go along into a new message", async () => {
    const { html, concernId } = await anAccompaniedFamily();
    await perform(at.house, closeConcern, as("midwives"), {
      concernId,
      reason: "informationOnly",
      closingWords: "Alles Gute für Sie.",
    });
    const answer = await post({ ...hiddenOf(html, "write"), answer: "Ich habe doch noch eine Frage" });
    expect(answer.status).toBe(409);
    const ended = await readable(answer);
    expect(ended).toContain("Dieser Text ist noch nicht gesendet.");
    expect(ended).toContain(">Ich habe doch noch eine Frage</textarea>");
    expect(hiddenOf(ended, "again")["_ticket"], "it goes on under the same code").toBeTruthy();
    const anew = await shown({ wish: "Ich habe doch noch eine Frage" }, "/melden");
    expect(anew).toContain(">Ich habe doch noch eine Frage</textarea>");
  });

  test("somebody else shall come: the midwife sees nothing any more and the team looks again", async () => {
    const { html, concernId } = await anAccompaniedFamily();
    const after = await shown(hiddenOf(html, "other"));
    expect(after).toContain("sucht eine andere Person für Sie");
    expect(after).toContain("Sie haben gesagt: Jemand anderes soll kommen.");
    expect(await concernOf(concernId)).toMatchObject({ state: "received", node_id: at.intake.id });
    const { rows } = await at.house.owner.query(
      "select count(*)::int as n from concern_wrap where concern_id = $1 and holder_id = $2",
      [concernId, at.midwives.id],
    );
    expect(rows[0].n).toBe(0);
  });
});

describe("another way to be answered", () => {
  const numberSeenBy = async (node: "intake" | "midwives", concernId: string) => {
    const seen = await ask(at.house, showConcern, as(node), { concernId });
    return seen.kind === "done" ? [seen.value.concern.channelKind, seen.value.words.channelValue] : seen.kind;
  };

  test("a number that needs a second look is asked for again, as typed", async () => {
    const { html } = await anAccompaniedFamily();
    const page = await shown(hiddenOf(html, "ask-way"));
    const answer = await post({ ...hiddenOf(page, "way"), channel: "call", phone: "abends zuhause" });
    expect(answer.status).toBe(422);
    const again = await readable(answer);
    expect(again).toContain('<a href="#phone">Bitte prüfen Sie die Nummer.');
    expect(again).toContain('value="abends zuhause"');
  });

  test("the new number reaches who is there for her, and the old one is gone", async () => {
    const { html, concernId } = await anAccompaniedFamily();
    const first = await shown(hiddenOf(html, "ask-way"));
    const second = await shown({ ...hiddenOf(first, "way"), channel: "text", mobile: "0171 39200 55" });
    expect(second).toContain("Ab jetzt gilt der neue Weg.");
    expect(await numberSeenBy("midwives", concernId)).toEqual(["text", "0171 39200 55"]);
    const third = await shown(hiddenOf(second, "ask-way"));
    await shown({ ...hiddenOf(third, "way"), channel: "none", mobile: "0171 39200 55" });
    expect(await numberSeenBy("midwives", concernId)).toEqual(["none", undefined]);
    const { rows } = await at.house.owner.query(
      "select count(*)::int as n from concern_field where concern_id = $1 and field = 'channelValue'",
      [concernId],
    );
    expect(rows[0].n).toBe(0);
  });

  test("an address for news is kept sealed, and goes with the way", async () => {
    const { html, concernId } = await anAccompaniedFamily();
    const address = async () =>
      (
        await at.house.owner.query("select sealed_notice_address as sealed from concern where id = $1", [
          concernId,
        ])
      ).rows[0].sealed as Buffer | null;
    const page = await shown(hiddenOf(html, "ask-way"));
    const after = await shown({ ...hiddenOf(page, "way"), channel: "mail", email: "neu@familie.example" });
    expect((await address())?.toString("latin1")).not.toContain("neu@familie");
    const again = await shown(hiddenOf(after, "ask-way"));
    await shown({ ...hiddenOf(again, "way"), channel: "none" });
    expect(await address()).toBeNull();
  });
});

describe("taking back", () => {
  test("the second consent is asked about once more, then the midwife loses the concern, and a new yes is possible", async () => {
    const { html, concernId } = await anAccompaniedFamily();
    const question = await shown(hiddenOf(html, "ask-stop-asking"));
    expect(question).toContain("Keine Stelle mehr fragen?");
    expect((await concernOf(concernId)).state).toBe("active");
    const after = await shown(hiddenOf(question, "stop-asking"));
    expect(after).toContain("Wir fragen keine Stelle mehr.");
    expect(await concernOf(concernId)).toMatchObject({ state: "received", node_id: at.intake.id });
    const refused = await perform(at.house, offerConcern, as("intake"), {
      concernId,
      nodeId: at.midwives.id,
    });
    expect(refused).toMatchObject({ value: { ok: false, reason: "no-consent" } });
    await shown(hiddenOf(after, "allow"));
    expect(
      await perform(at.house, offerConcern, as("intake"), { concernId, nodeId: at.midwives.id }),
    ).toMatchObject({ value: { ok: true } });
  });

  test("deleting asks one last question, and a no leads back with nothing lost", async () => {
    const { html, concernId } = await anAccompaniedFamily();
    const question = await shown(hiddenOf(html, "ask-delete"));
    expect(question).toContain("Alles löschen?");
    expect(question).toContain("Eine Notiz ohne Ihren Namen bleibt noch 90 Tage.");
    expect((await concernOf(concernId)).state).toBe("active");
    expect(await shown(hiddenOf(question, "status"))).toContain("Kanarienwort schreit jeden Abend");
  });

  test("the last page says what is gone, what stays and until when, also to a second tap", async () => {
    const { code, html, concernId } = await anAccompaniedFamily();
    const question = await shown(hiddenOf(html, "ask-delete"));
    const answer = await post(hiddenOf(question, "delete"));
    expect(answer.headers.get("clear-site-data")).toBe('"cache"');
    const gone = await readable(answer);
    const { closing_reason: reason, delete_after: until } = await concernOf(concernId);
    expect(reason).toBe("withdrawn");
    const [year, , day] = String(until).split("-");
    expect(gone).toMatch(
      new RegExp(`Eine Notiz bleibt bis \\p{L}+, ${Number(day)}\\. \\p{L}+ ${year}\\.`, "u"),
    );
    expect(gone).toContain("Ihr Code öffnet nichts mehr.");
    expect(await shown(hiddenOf(question, "delete"))).toBe(gone);
    expect(await enter(code)).toContain("Diesen Code finden wir nicht.");
  });

  test("the key of another form does not sound as if everything were deleted", async () => {
    const { html } = await anAccompaniedFamily();
    const fields = hiddenOf(html, "write");
    await shown({ ...fields, answer: "Damit ist dieser Schlüssel benutzt." });
    await at.house.owner.query("update dialogue_ticket set ends_at = now() - interval '1 minute'");
    const answer = await shown({ ...fields, _go: "delete" });
    expect(answer).toContain("Bitte geben Sie Ihren Code noch einmal ein.");
    expect(codeIn(answer)).toBe("");
  });
});
