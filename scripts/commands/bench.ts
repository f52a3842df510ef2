import { Command } from '@commander-js/extra-typings';
export function benchCommand() {
  return new Command('bench');
}
