import * as z from 'zod';
import type { ApiRouteFace } from './api-route.ts';
import { problemBody } from './plan-bodies.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The OpenAPI 3.1 description of `/api`, made of the same schemas that judge the requests. */
export function openapiDocument(routes: readonly ApiRouteFace[], origin: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    const operations = (paths[path] ??= {});
    operations[route.method.toLowerCase()] = operationOf(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Allot', version: '0.1.0' },
    servers: [{ url: origin }],
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: { type: 'apiKey', in: 'cookie', name: 'allot_session' },
      },
      schemas: { Error: errorSchema },
    },
  };
}

function operationOf(route: ApiRouteFace): object {
  const status = String(route.status ?? 200);
  return {
    summary: route.summary,
    operationId: operationIdOf(route),
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: jsonContent(schemaOf(route.body, 'input')) } }),
    responses: {
      [status]: {
        description: 'Success',
        ...(route.answer === undefined
          ? {}
          : { content: jsonContent(schemaOf(route.answer, 'input')) }),
      },
      default: {
        description: 'Refused',
        content: jsonContent({ $ref: '#/components/schemas/Error' }),
      },
    },
  };
}

/** `POST /api/plans/:id/apply` → `postPlansIdApply`. */
function operationIdOf({ method, path }: ApiRouteFace): string {
  const words = path
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '' && word !== 'api')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return method.toLowerCase() + words.join('');
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly object[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}

function jsonContent(schema: object): object {
  return { 'application/json': { schema } };
}

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'innerError'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              code: { type: 'string' },
              message: { type: 'string' },
              target: { type: 'string' },
            },
          },
        },
        innerError: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            date: { type: 'string' },
            'request-id': { type: 'string' },
            'client-request-id': { type: 'string' },
            problems: {
              type: 'array',
              items: z.toJSONSchema(problemBody, { io: 'input', unrepresentable: 'any' }),
            },
          },
        },
      },
    },
  },
};
