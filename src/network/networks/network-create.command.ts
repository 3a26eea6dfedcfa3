import { newId } from "../../core/ids.ts";
import { type Command, command, CommandRefused } from "../../platform/command.ts";
import { perform } from "../../platform/perform.ts";
import { createNetwork } from "./create-network.ts";
import { addressesOf } from "./network.ts";

const sentences: Readonly<Record<string, string>> = {
  slugForm: "--slug must be 2 to 41 small letters, digits or hyphens and begin with a letter.",
  slugReserved: "--slug is a name that Tragnetz uses itself. Please choose another one.",
  slugTaken: "A network with this --slug exists already.",
  nameForm: "--name must have 1 to 120 letters.",
  landUnknown: "--land must be one of the sixteen keys, for example BW.",
};
const refuse = (code: string) =>
  new CommandRefused(code, sentences[code] ?? `The network was refused: ${code}.`);

export const networkCreate: Command = command({
  name: "network create",
  summary: "opens a network for a municipality",
  options: {
    slug: { help: "short name, part of every address", required: true },
    name: { help: "name as people read it", required: true },
    land: { help: "key of the Land, for example BW" },
  },
  run: async (given, desk) => {
    const networkId = newId<"network">();
    const slug = given.required("slug").trim();
    const input = { slug, name: given.required("name"), land: given.option("land")?.toUpperCase() ?? null };
    const done = await perform(
      desk,
      createNetwork,
      { actor: { kind: "system", name: "network create" }, networkId },
      input,
    );
    if (done.kind === "invalid") throw refuse(done.issues[0]?.message ?? "usage");
    if (done.kind === "notFound") throw refuse("not-found");
    if (!done.value.ok) throw refuse(done.value.reason);
    desk.answer({ id: networkId, slug, baseUrl: addressesOf(desk.config.publicUrl, slug).baseUrl });
  },
});
