import { Agent, request } from "node:http";

/** Readers that ask at the same time, each over a connection that stays open. */
const connections = 16;

/**
 * Asks one server until the time or the addresses are used up, and returns how many whole answers came.
 * `nextPath` hands out paths and `undefined` at the end. Any answer but 200 ends the measurement: a fast error page is no result.
 */
export async function load({ port, nextPath, headers, ms }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + ms;
  let answers = 0;
  const reader = async () => {
    for (let path = nextPath(); path !== undefined && performance.now() < until; path = nextPath()) {
      const status = await get({ agent, port, path, headers });
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      answers += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, reader));
  } finally {
    agent.destroy();
  }
  return answers;
}

const get = ({ agent, port, path, headers }) =>
  new Promise((resolve, reject) => {
    const asked = request({ agent, host: "127.0.0.1", port, path, headers, timeout: 10_000 }, (answer) => {
      answer.on("error", reject);
      answer.on("end", () => resolve(answer.statusCode));
      answer.resume();
    });
    asked.on("timeout", () => asked.destroy(new Error(`${path}: no answer for 10 s`)));
    asked.on("error", reject);
    asked.end();
  });
