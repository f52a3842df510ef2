import { expect, test } from 'vitest';
import type { InventoryItem } from './inventory.ts';
import { objectsOfProjects, removables } from './project-objects.ts';

const project = { kind: 'project', name: 'ca-k3x9ab12-up-1', implicit: true } as const;

function item(kind: InventoryItem['kind'], name: string): InventoryItem {
  return { kind, name, run: null, labels: {}, signature: '' };
}

test('what has the name of the project in its own is of the project, with the pod that no inventory shows', () => {
  const inventory = [
    item('container', 'ca-k3x9ab12-up-1-web-1'),
    item('network', 'ca-k3x9ab12-up-1_default'),
    item('image', 'localhost/ca-k3x9ab12-up-1_web:latest'),
    item('container', 'ca-zzzzzzzz-up-1-web-1'),
    item('volume', 'data'),
  ];
  expect(objectsOfProjects([project], inventory)).toEqual([
    { kind: 'container', name: 'ca-k3x9ab12-up-1-web-1', implicit: true },
    { kind: 'network', name: 'ca-k3x9ab12-up-1_default', implicit: true },
    { kind: 'image', name: 'localhost/ca-k3x9ab12-up-1_web:latest', implicit: true },
    { kind: 'pod', name: 'pod_ca-k3x9ab12-up-1', implicit: true },
  ]);
});

test('what was announced by its own name is removed with its label', () => {
  const volume = { kind: 'volume', name: 'ca-k3x9ab12-up-1-data', implicit: false } as const;
  const found = objectsOfProjects([project, volume], [item('volume', volume.name)]);
  expect(found.map(({ kind }) => kind)).toEqual(['pod']);
  expect(removables([project, volume])).toEqual([volume]);
});

test('without a project nothing is', () => {
  expect(objectsOfProjects([], [item('container', 'ca-k3x9ab12-up-1-web-1')])).toEqual([]);
});
