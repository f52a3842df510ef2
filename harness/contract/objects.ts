export interface Container {
  readonly name: string;
  readonly id: string;
}

export interface Network {
  readonly name: string;
  readonly id: string;
}

export interface Volume {
  readonly name: string;
}

export interface NetworkSpec {
  name?: string;
  subnet?: string;
  gateway?: string;
  internal?: boolean;
  driver?: string;
  options?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
}

export interface VolumeSpec {
  name?: string;
  driver?: string;
  options?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
}

export interface ContainerState {
  running: boolean;
  status: string;
  exitCode: number;
  pid: number;
  paused: boolean;
}

export type ObjectKind = 'container' | 'network' | 'volume' | 'image' | 'pod' | 'stored-secret';
