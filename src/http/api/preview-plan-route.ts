import { z } from 'zod';
import { previewPeopleMax } from '../../operations/preview-plan.ts';
import { resolutionsMax } from '../../operations/check-resolutions.ts';
import { namesAbout } from '../problem-names.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { commandSchema } from './command-schema.ts';
import { planPreviewBody, resolutionBody } from './plan-bodies.ts';
import { keySchema, reasonSchema, surfaceSchema } from './plan-request.ts';
import { toPlanPreviewBody } from './present-problems.ts';

const previewBody = z.strictObject({
  command: commandSchema,
  selection: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('people'),
      keys: z.array(keySchema).min(1).max(previewPeopleMax),
    }),
    z.strictObject({ kind: z.literal('newPerson') }),
  ]),
  usageLocation: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .nullish(),
  surface: surfaceSchema.default('api'),
  resolutions: z.array(resolutionBody).max(resolutionsMax).default([]),
  reason: reasonSchema,
});

/** What would happen to some people, at once; for panes that show it while one types. */
export const previewPlanRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/plans/preview',
  summary: 'What a change of licenses would do, computed at once and kept nowhere',
  body: previewBody,
  answer: planPreviewBody,
  handle: async ({ body, actor, deps: { desk } }) => {
    const { command, selection, surface, resolutions, usageLocation } = body;
    const preview = await desk.read('previewPlan', {
      actor,
      keys: selection.kind === 'people' ? selection.keys : null,
      usageLocation: usageLocation ?? null,
      command,
      surface,
      resolutions,
    });
    const names = await namesAbout(
      desk,
      preview.problems.map(({ problem }) => problem),
    );
    return toPlanPreviewBody(preview, resolutions, names);
  },
});
