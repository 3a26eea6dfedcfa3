import { type CommandDesk, networkUnknown } from "./command.ts";
import type { NetworkFace } from "./view.ts";
import { watchNetworkFaces } from "./web/network-faces.ts";

/** All networks of the installation, read once. */
export async function allNetworks(desk: CommandDesk): Promise<readonly NetworkFace[]> {
  const faces = await watchNetworkFaces(desk.database);
  await faces.stop();
  return faces.all();
}

/** The network with this name, or a refusal in one sentence. */
export async function calledNetwork(desk: CommandDesk, slug: string): Promise<NetworkFace> {
  const network = (await allNetworks(desk)).find((face) => face.slug === slug);
  if (network === undefined) throw networkUnknown(slug);
  return network;
}
