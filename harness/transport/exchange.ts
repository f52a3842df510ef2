/** Bytes on a connection to a unix socket, as they are: for what an HTTP library would hide. */
import { connect } from 'node:net';
import type { Exchanged } from '../contract/api-calls.ts';
import { Trouble } from './trouble.ts';

export interface ExchangeOptions {
  /** Reading ends as soon as this text has come; else when the other side closes. */
  until?: string;
  /** Is our side to be closed after the last part, while the other may go on? */
  halfClose?: boolean;
  /** Milliseconds after which what has come is all; ten seconds by default. */
  deadlineMs?: number;
}

const usualDeadlineMs = 10_000;
/** Further bytes are not kept: no answer that is looked at byte by byte is longer. */
const mostBytes = 4_194_304;

/**
 * Sends the first part, and each further one when something new has come since the one before. Throws `Trouble` where
 * nobody listens.
 */
export function exchange(
  socket: string,
  parts: readonly string[],
  { until, halfClose = false, deadlineMs = usualDeadlineMs }: ExchangeOptions = {},
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const connection = connect({ path: socket, allowHalfOpen: true });
    const left = [...parts];
    let text = '';
    const end = (closed: boolean) => {
      clearTimeout(timer);
      connection.destroy();
      resolve({ text, closed });
    };
    const timer = setTimeout(() => {
      end(false);
    }, deadlineMs);
    const sendNext = () => {
      const part = left.shift();
      if (part === undefined) return;
      connection.write(part, 'latin1');
      if (left.length === 0 && halfClose) connection.end();
    };
    connection.once('connect', sendNext);
    connection.on('data', (bytes: Buffer) => {
      if (text.length < mostBytes) text += bytes.toString('latin1');
      if (left.length > 0) sendNext();
      else if (until !== undefined && text.includes(until)) end(false);
    });
    connection.once('end', () => {
      end(true);
    });
    connection.once('error', (error) => {
      if (connection.connecting || (text === '' && left.length === parts.length)) {
        clearTimeout(timer);
        reject(new Trouble(`${socket}: ${error.message}`, error));
      } else end(true);
    });
  });
}
