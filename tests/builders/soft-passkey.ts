import { createECDH, createHash, createPrivateKey, randomBytes, sign } from "node:crypto";

/** A passkey made of software, for tests: answers the browser's questions as an authenticator would (WebAuthn 2, ES256). */
export function softPasskey(origin: string) {
  const { point, privateKey } = signingPair();
  const id = randomBytes(32);
  const rpIdHash = createHash("sha256").update(new URL(origin).hostname).digest();
  let counter = 0;
  const client = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const flags = (value: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++counter);
    return Buffer.concat([rpIdHash, Buffer.of(value), count]);
  };
  const wrap = (response: Record<string, string>) =>
    JSON.stringify({
      id: id.toString("base64url"),
      rawId: id.toString("base64url"),
      type: "public-key",
      clientExtensionResults: {},
      response,
    });
  return {
    /** Answers `navigator.credentials.create`. */
    create: (options: { challenge: string }) => {
      const length = Buffer.from([0, id.length]);
      const authData = Buffer.concat([flags(0x45), Buffer.alloc(16), length, id, coseKey(point)]);
      const clientDataJSON = client("webauthn.create", options.challenge).toString("base64url");
      return wrap({ clientDataJSON, attestationObject: attestation(authData).toString("base64url") });
    },
    /** Answers `navigator.credentials.get`. */
    get: (options: { challenge: string }) => {
      const authenticatorData = flags(0x05);
      const clientData = client("webauthn.get", options.challenge);
      const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()]);
      const signature = sign("sha256", signed, privateKey).toString("base64url");
      return wrap({
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: authenticatorData.toString("base64url"),
        signature,
      });
    },
  };
}

const bytes = (value: Buffer): Buffer =>
  Buffer.concat([
    value.length < 256
      ? Buffer.of(0x58, value.length)
      : Buffer.from([0x59, value.length >> 8, value.length & 255]),
    value,
  ]);
const text = (value: string): Buffer => Buffer.concat([Buffer.of(0x60 + value.length), Buffer.from(value)]);

type Point = { readonly x: Buffer; readonly y: Buffer };

// Not by generateKeyPairSync: see createKeyPair in src/platform/vault/curve-keys.ts.
function signingPair() {
  const pair = createECDH("prime256v1");
  const [point, d] = [pair.generateKeys(), pair.getPrivateKey("base64url")];
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  const jwk = { kty: "EC", crv: "P-256", x: x.toString("base64url"), y: y.toString("base64url"), d };
  return { point: { x, y }, privateKey: createPrivateKey({ key: jwk, format: "jwk" }) };
}

/** CBOR map {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an EC2 key for ES256 (RFC 9053). */
const coseKey = ({ x, y }: Point): Buffer =>
  Buffer.concat([Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]), bytes(x), Buffer.of(0x22), bytes(y)]);

/** CBOR map {fmt: "none", attStmt: {}, authData}. */
const attestation = (authData: Buffer): Buffer =>
  Buffer.concat([
    Buffer.of(0xa3),
    text("fmt"),
    text("none"),
    text("attStmt"),
    Buffer.of(0xa0),
    text("authData"),
    bytes(authData),
  ]);
