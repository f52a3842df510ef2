import { Command } from '@commander-js/extra-typings';
export function explainCommand() {
  return new Command('explain');
}
