import { CommandRefused, command, refusalFor, type Refusals } from "../../platform/command.ts";
import { ask, perform } from "../../platform/perform.ts";
import { calledNetwork } from "../../platform/called-network.ts";
import { showTakingBack } from "./show-taking-back.ts";
import { sayTakeBack as t } from "./take-back.texts.ts";
import { takeBackImport } from "./take-back-import.ts";
import { mostKeptTitles } from "./taking-back.ts";

const refusals: Refusals = {
  "taken-back-already": ["taken-back-already", t("already")],
  traceless: ["traceless", t("traceless")],
  "nothing-left": ["nothing-left", t("nothing")],
};

/** `import take-back ID --network S [--yes]`: says what taking back a whole import would do, and does it when asked to. */
export const takeBackCommand = command({
  name: "import take-back",
  summary: "nimmt ein ganzes Einlesen von Angeboten zurück; ohne --yes zeigt es nur, was geschähe",
  positional: ["ID"],
  options: {
    network: { help: "Kurzname des Netzwerks", required: true },
    yes: { help: "wirklich zurücknehmen", flag: true },
  },
  run: async (given, desk) => {
    const network = await calledNetwork(desk, given.required("network"));
    const call = { actor: { kind: "system", name: "import take-back" }, networkId: network.id } as const;
    const id = given.positional(0);
    const shown = await ask(desk, showTakingBack, call, { id });
    if (shown.kind !== "done")
      throw new CommandRefused("import-unknown", `Ein Einlesen „${id}“ gibt es in diesem Netzwerk nicht.`);
    const { removed, restored, kept, source, isTraceless, isTakenBack } = shown.value;
    if (isTakenBack) throw refusalFor(refusals, "taken-back-already");
    if (isTraceless) throw refusalFor(refusals, "traceless");
    if (!given.flag("yes")) {
      const keptTitles = kept.slice(0, mostKeptTitles);
      desk.answer({ id, source, done: false, removed, restored, kept: kept.length, keptTitles });
      return;
    }
    const done = await perform(desk, takeBackImport, call, { id });
    if (done.kind !== "done") throw refusalFor(refusals, done.kind);
    if (!done.value.ok) throw refusalFor(refusals, done.value.reason);
    desk.answer({ source, done: true, ...done.value.value });
  },
});
