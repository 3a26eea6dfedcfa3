import { newId } from "../../core/ids.ts";
import { roles } from "../../platform/actor.ts";
import { type Command, command, networkUnknown, refusalFor, type Refusals } from "../../platform/command.ts";
import { perform } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { findNetworkBySlug } from "../accounts/networks.sql.ts";
import { peopleTexts } from "../texts.ts";
import { invitationPath } from "./invitation.ts";
import { inviteByOperator } from "./invite-by-operator.ts";

const refusals: Refusals = {
  emailMissing: ["email-invalid", "--email ist keine E-Mail-Adresse."],
  nameMissing: ["name-invalid", "--name braucht mindestens zwei Buchstaben."],
  alreadyMember: [
    "already-member",
    "Diese Person arbeitet mit dieser Rolle schon in diesem Netzwerk. Mit „Passphrase vergessen“ kommt sie wieder hinein.",
  ],
  asdOutside: [
    "role-outside",
    "Wer im ASD arbeitet (asdWorker), steht außerhalb der Frühen Hilfen und kann nicht das erste Konto sein.",
  ],
};

export const accountCreate: Command = command({
  name: "account create",
  summary: "lädt eine Person ein und zeigt den Link ein einziges Mal",
  options: {
    email: { help: "dienstliche E-Mail-Adresse", required: true },
    name: { help: "Vor- und Nachname", required: true },
    role: { help: "Rolle", required: true, choices: roles },
    network: { help: "Kurzname des Netzwerks", required: true },
  },
  run: async (given, desk) => {
    const slug = given.required("network");
    const network = await desk.database.read("app", {}, (tx) => findNetworkBySlug(tx, slug));
    if (network === undefined) throw networkUnknown(slug);
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
    if (done.kind === "invalid") throw refusalFor(refusals, done.issues[0]?.message ?? "invalid");
    if (done.kind === "notFound") throw refusalFor(refusals, "notFound");
    if (!done.value.ok) throw refusalFor(refusals, done.value.reason);
    const { id, renewed } = done.value.value;
    if (renewed)
      desk.tell("Die offene Einladung an diese Adresse ist erneuert. Der alte Link gilt nicht mehr.");
    desk.answer({ id, invitationUrl: link });
  },
});
