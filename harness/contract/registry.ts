/** Registries that the engine under test runs for the suites. */
import type { Credentials } from './engine.ts';

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
  /**
   * Environment that leads a client to a service of the engine which calls the registry insecure; empty where the
   * client itself, or nobody, has to.
   */
  calledInsecureBy: Readonly<{ DOCKER_HOST?: string }>;
}

export interface RegistryPair {
  /** TLS with a certificate of our own authority, and a password. */
  secure: Registry;
  /** Plain HTTP, no password. */
  plain: Registry;
}
