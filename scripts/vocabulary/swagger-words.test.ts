import { expect, test } from 'vitest';
import { type Swagger, swaggerWords } from './swagger-words.ts';

function swagger(version: string, members: Record<string, { type: string }>): Swagger {
  return {
    info: { version },
    definitions: {
      Config: {
        type: 'object',
        properties: { Labels: { type: 'object', additionalProperties: { type: 'string' } } },
      },
    },
    paths: {
      '/things/create': {
        post: {
          parameters: [
            { in: 'query', name: 'filters', type: 'string', description: 'Some:\n- `health`=(`a`)\n' },
            {
              in: 'body',
              name: 'body',
              schema: { allOf: [{ $ref: '#/definitions/Config' }, { type: 'object', properties: members }] },
            },
          ],
          responses: { 201: { schema: { type: 'array', items: { $ref: '#/definitions/Config' } } } },
        },
      },
    },
  };
}

test('names, types, and the versions that have them', () => {
  const files = [
    swagger('1.41', { Old: { type: 'integer' } }),
    swagger('1.42', { New: { type: 'boolean' } }),
  ];
  expect(swaggerWords(files)).toEqual([
    {
      method: 'POST',
      path: '/things/create',
      query: [{ name: 'filters', type: 'string' }],
      filters: [{ name: 'health' }],
      body: [
        { path: 'Labels', type: 'map of string' },
        { path: 'Old', type: 'number', until: '1.41' },
        { path: 'New', type: 'boolean', since: '1.42' },
      ],
      answer: [{ path: '[].Labels', type: 'map of string' }],
    },
  ]);
});
