/** The commands whose `--format` is asked, on the prepared objects. */
import type { VocabularyBench } from '../bench.ts';
import { eventBounds } from './ask-filters.ts';
import type { Prepared } from './prepared-objects.ts';

export function printers({ target }: VocabularyBench, prepared: Prepared): Record<string, readonly string[]> {
  const { container = '', volume = '', network = '', older = '' } = prepared;
  return {
    ps: ['ps', '--all', '--size', '--filter', `name=${container}`],
    images: ['images', older.replace(/:1$/, '')],
    'container inspect': ['container', 'inspect', container],
    'image inspect': ['image', 'inspect', prepared.image ?? ''],
    'volume inspect': ['volume', 'inspect', volume],
    'network inspect': ['network', 'inspect', network],
    stats: ['stats', '--no-stream', container],
    history: ['history', older],
    info: ['info'],
    version: ['version'],
    'system df': ['system', 'df'],
    'system df --verbose': ['system', 'df', '--verbose'],
    'network ls': ['network', 'ls', '--filter', `name=${network}`],
    'volume ls': ['volume', 'ls', '--filter', `name=${volume}`],
    events: ['events', ...eventBounds(target, prepared), '--filter', `container=${container}`],
    'context ls': ['context', 'ls'],
    'plugin ls': ['plugin', 'ls'],
  };
}
