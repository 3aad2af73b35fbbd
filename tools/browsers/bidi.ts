/** WebDriver BiDi over a websocket: the little of it that the Firefox driver needs. */
import WebSocket from 'ws';

export interface Bidi {
  /** @throws with the browser's message when the command fails. */
  send<Result = Record<string, unknown>>(method: string, params?: object): Promise<Result>;
  /** Hears events; answers how to stop. */
  on(method: string, hear: (params: never) => void): () => void;
  readonly closed: Promise<void>;
  close(): void;
}

const ANSWER_WITHIN_MS = 60_000; // a busy machine may take long over a page; a browser that hangs must not hang us

interface Waiting {
  resolve(result: never): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** Connects to a browser and opens a session. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(params: never) => void>>();
  let last = 0;

  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      for (const { reject, timer } of waiting.values()) {
        clearTimeout(timer);
        reject(new Error('The browser has closed.'));
      }
      waiting.clear();
      resolve();
    });
  });
  socket.on('error', () => socket.terminate()); // `close` follows and rejects whoever waits

  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      method?: string;
      params?: never;
      result?: never;
      error?: string;
      message?: string;
    };
    if (message.method) for (const hear of listeners.get(message.method) ?? []) hear(message.params as never);
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (!asked || message.id === undefined) return;
    waiting.delete(message.id);
    clearTimeout(asked.timer);
    if (message.error) asked.reject(new Error(`${message.error}: ${message.message ?? ''}`));
    else asked.resolve(message.result as never);
  });

  const bidi: Bidi = {
    closed,
    close: () => socket.close(),
    on(method, hear) {
      const set = listeners.get(method) ?? new Set();
      listeners.set(method, set.add(hear));
      return () => set.delete(hear);
    },
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The browser has closed.'));
        const id = ++last;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`Firefox did not answer ${method} within ${ANSWER_WITHIN_MS / 1000} s.`));
        }, ANSWER_WITHIN_MS);
        waiting.set(id, { resolve, reject, timer });
        socket.send(JSON.stringify({ id, method, params }));
      }),
  };
  await bidi.send('session.new', { capabilities: {} });
  return bidi;
}
