import { newId } from "../../core/ids.ts";
import { type Command, command, CommandRefused } from "../../platform/command.ts";
import { perform } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { findNetworkBySlug } from "../accounts/networks.sql.ts";
import { peopleTexts } from "../texts.ts";
import { invitationPath } from "./invitation.ts";
import { inviteByOperator } from "./invite-by-operator.ts";

const sentences: Readonly<Record<string, string>> = {
  emailMissing: "--email is not an e-mail address.",
  nameMissing: "--name must have at least two letters.",
  roleUnknown: "--role is not a role of Tragnetz, for example networkCoordinator or intakeCoordinator.",
  asdOutside: "asdWorker stands outside Frühe Hilfen and cannot be the first account of a network.",
};
const refuse = (code: string) =>
  new CommandRefused(code, sentences[code] ?? `The account was refused: ${code}.`);

export const accountCreate: Command = command({
  name: "account create",
  summary: "invites a person and prints the link once",
  options: {
    email: { help: "work e-mail address", required: true },
    name: { help: "first and last name", required: true },
    role: { help: "for example networkCoordinator or intakeCoordinator", required: true },
    network: { help: "short name of the network", required: true },
  },
  run: async (given, desk) => {
    const slug = given.required("network");
    const network = await desk.database.read("app", {}, (tx) => findNetworkBySlug(tx, slug));
    if (network === undefined) throw new CommandRefused("network-unknown", `There is no network "${slug}".`);
    const secret = createBearerSecret();
    const link = `${desk.config.publicUrl}/${slug}${invitationPath(writeBearerSecret(secret))}`;
    const input = {
      email: given.required("email"),
      name: given.required("name"),
      role: given.required("role"),
      organisationName: speak(peopleTexts, "de")("intakePointOf", { network: network.name }),
      token: { hash: bearerHash(secret), link },
    };
    const call = {
      actor: { kind: "system", name: "account create" },
      networkId: network.id,
      opKey: newId<"operation">(),
    } as const;
    const done = await perform(desk, inviteByOperator, call, input);
    if (done.kind === "invalid") throw refuse(done.issues[0]?.message ?? "usage");
    if (done.kind === "notFound") throw refuse("not-found");
    if (!done.value.ok) throw refuse(done.value.reason);
    desk.answer({ id: done.value.value.id, invitationUrl: link });
  },
});
