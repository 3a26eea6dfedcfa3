/** Where a wrap waits for its receiver's yes (decisions.md 20); the server's seal is bound to it. */
export const channelPlace = (concernId: string, nodeId: string): string => `${concernId}:${nodeId}`;

/** Where the intake team's standby wrap of one care key waits for an emergency. */
export const standbyPlace = (concernId: string, nodeId: string, epoch: number): string =>
  `${concernId}:${nodeId}:standby:${epoch}`;
