import { Command } from '@commander-js/extra-typings';
export function reproCommand() {
  return new Command('repro');
}
