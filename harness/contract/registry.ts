/** Registries that the engine under test runs for the suites. */
import type { Credentials } from './api-calls.ts';

/** How a target's client comes to call a registry insecure, where a question wants that. */
export type CalledInsecure =
  /** It reads the registries.conf that it is told of, or needs none. */
  | { by: 'file' }
  /** Some of its commands read registries.conf in the home directory only; `env` keeps the rest where it was. */
  | { by: 'home'; env: Readonly<Record<string, string>> }
  /** It leaves push and pull to a service: one that does so listens on this socket. */
  | { by: 'service'; socket: string };

export interface Registry {
  /** `localhost:PORT`: the first part of an image's name in this registry. */
  address: string;
  /** Port on 127.0.0.1. */
  port: number;
  tls: boolean;
  /** The login that the registry requires; null where anyone may push. */
  credentials: Credentials | null;
  /** Directory that holds `ca.crt`, for clients with a setting for it; null without TLS. */
  certificateDirectory: string | null;
  calledInsecure: CalledInsecure;
}

export interface RegistryPair {
  /** TLS with a certificate of our own authority, and a password. */
  secure: Registry;
  /** Plain HTTP, no password. */
  plain: Registry;
}
