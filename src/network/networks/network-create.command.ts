import { newId } from "../../core/ids.ts";
import { type Command, command, refusalFor, type Refusals } from "../../platform/command.ts";
import { perform } from "../../platform/perform.ts";
import { createNetwork } from "./create-network.ts";
import { addressesOf, lands } from "./network.ts";

const refusals: Refusals = {
  slugForm: [
    "slug-invalid",
    "--slug besteht aus 2 bis 41 kleinen Buchstaben, Ziffern oder Bindestrichen und beginnt mit einem Buchstaben.",
  ],
  slugReserved: ["slug-reserved", "Diesen Kurznamen benutzt Tragnetz selbst. Bitte einen anderen wählen."],
  slugTaken: ["slug-taken", "Ein Netzwerk mit diesem Kurznamen gibt es schon."],
  nameForm: ["name-invalid", "--name braucht 1 bis 120 Zeichen."],
  landUnknown: ["land-unknown", `--land kennt nur ${lands.join(", ")}.`],
};

export const networkCreate: Command = command({
  name: "network create",
  summary: "legt ein Netzwerk für eine Kommune an",
  options: {
    slug: { help: "Kurzname, steht in jeder Adresse und bleibt", required: true },
    name: { help: "Name, wie Menschen ihn lesen", required: true },
    land: { help: "Land", choices: lands },
  },
  run: async (given, desk) => {
    const networkId = newId<"network">();
    const slug = given.required("slug").trim();
    const input = { slug, name: given.required("name"), land: given.option("land") ?? null };
    const done = await perform(
      desk,
      createNetwork,
      { actor: { kind: "system", name: "network create" }, networkId },
      input,
    );
    if (done.kind === "invalid") throw refusalFor(refusals, done.issues[0]?.message ?? "invalid");
    if (done.kind === "notFound") throw refusalFor(refusals, "notFound");
    if (!done.value.ok) throw refusalFor(refusals, done.value.reason);
    desk.answer({ id: networkId, slug, baseUrl: addressesOf(desk.config.publicUrl, slug).baseUrl });
  },
});
